import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import { LogSigner } from '@application/ports/log-signer';
import { type Checkpoint, readCheckpoint, writeCheckpoint } from '@domain/audit/checkpoint';
import { keyId, type LogKey, readKey, signatureBy } from '@domain/audit/log-key';
import { readNote, writeNote } from '@domain/audit/signed-note';

/** What stands before the 32 bytes of a key in its DER form (RFC 8410). */
const PRIVATE_DER = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_DER = Buffer.from('302a300506032b6570032100', 'hex');

const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer');

export class Ed25519LogSigner extends LogSigner {
  private readonly privateKey: KeyObject;
  private readonly publicBytes: Uint8Array;
  private readonly oldKeys: readonly LogKey[];

  /** `seed`: 32 bytes. `oldKeys`: as `name+hash+key`. */
  constructor(seed: Buffer, oldKeys: readonly string[] = []) {
    super();
    this.privateKey = createPrivateKey({ key: Buffer.concat([PRIVATE_DER, seed]), format: 'der', type: 'pkcs8' });
    const der = createPublicKey(this.privateKey).export({ format: 'der', type: 'spki' });
    this.publicBytes = Uint8Array.from(der.subarray(PUBLIC_DER.length));
    this.oldKeys = oldKeys.map((text) => {
      const key = readKey(sha256, text);
      if (!key) throw new Error('LOG_OLD_KEYS holds something that is no key');
      return key;
    });
  }

  override key(origin: string): LogKey {
    return { name: origin, publicKey: this.publicBytes };
  }

  override sign(checkpoint: Checkpoint): string {
    const text = writeCheckpoint(checkpoint);
    const key = this.key(checkpoint.origin);
    const signature = sign(null, Buffer.from(text, 'utf8'), this.privateKey);
    return writeNote({ text, signatures: [{ name: key.name, keyId: keyId(sha256, key), signature }] });
  }

  override read(note: string): Checkpoint | null {
    const read = readNote(note);
    const checkpoint = read && readCheckpoint(read.text);
    // One signature and nothing else: what we keep is what we wrote, to the byte.
    if (!checkpoint || read.signatures.length !== 1) return null;
    const keys = [this.key(checkpoint.origin), ...this.oldKeys.filter(({ name }) => name === checkpoint.origin)];
    const good = keys.some((key) => {
      const found = signatureBy(sha256, read, key);
      return found !== null && verify(null, Buffer.from(read.text, 'utf8'), publicKey(key), found.signature);
    });
    return good ? checkpoint : null;
  }
}

function publicKey(key: LogKey): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_DER, key.publicKey]), format: 'der', type: 'spki' });
}
