import { createPublicKey, generateKeyPairSync, hash, sign, verify } from 'node:crypto';
import { readCheckpoint, shortRoot, writeCheckpoint } from './checkpoint';
import { keyId, type LogKey, readKey, signatureBy, writeKey } from './log-key';
import { readNote, writeNote } from './signed-note';

const sha256 = (bytes: Uint8Array) => new Uint8Array(hash('sha256', bytes, 'buffer'));
const SPKI_OF_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

function isGood(note: string, key: LogKey): boolean {
  const read = readNote(note);
  const signature = read && signatureBy(sha256, read, key);
  if (!read || !signature) return false;
  const spki = Buffer.concat([SPKI_OF_ED25519, key.publicKey]);
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  return verify(null, Buffer.from(read.text), publicKey, signature.signature);
}

describe('a signed note', () => {
  it('is read as the published one, whose key and signature are good', () => {
    const key = readKey(sha256, 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const note =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
    expect(key).not.toBeNull();
    expect(isGood(note, key!)).toBe(true);
    expect(writeNote(readNote(note)!)).toBe(note);
  });

  it('does not survive the change of any byte', () => {
    const pair = generateKeyPairSync('ed25519');
    const publicKey = new Uint8Array(pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
    const key = { name: 'xiaohao/01939b6e', publicKey };
    const root = sha256(new Uint8Array(1));
    const text = writeCheckpoint({ origin: key.name, size: 1_234, root, at: '2026-11-30T00:20:24Z', after: 7 });
    const signature = new Uint8Array(sign(null, Buffer.from(text), pair.privateKey));
    const note = writeNote({ text, signatures: [{ name: key.name, keyId: keyId(sha256, key), signature }] });
    expect(isGood(note, key)).toBe(true);
    expect(readKey(sha256, writeKey(sha256, key))).toEqual(key);
    const bytes = Buffer.from(note);
    const survivors = [...bytes.keys()].flatMap((place) =>
      [1, 2, 4, 8, 16, 32, 64, 128].filter((bit) => {
        const bent = Buffer.from(bytes);
        bent[place]! ^= bit;
        return isGood(bent.toString('utf8'), key);
      }),
    );
    expect(survivors).toEqual([]);
  });

  it('is null when it is no note', () => {
    for (const note of ['', 'text', 'text\n\n', 'text\n\n- a AAAAAAAA\n', 'text\n\n— a AAAA\n', 'text\n\n— a AAAAAAAA'])
      expect(readNote(note)).toBeNull();
  });
});

describe('a checkpoint', () => {
  const CHECKPOINT = {
    origin: 'xiaohao/x',
    size: 7,
    root: sha256(new Uint8Array(0)),
    at: '2026-11-30T00:20:24Z',
    after: 5,
  };

  it('reads what it writes, and shows its root short', () => {
    const text = writeCheckpoint(CHECKPOINT);
    expect(text).toBe(
      'xiaohao/x\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\ntime 2026-11-30T00:20:24Z\nafter 5\n',
    );
    expect(readCheckpoint(text)).toEqual(CHECKPOINT);
    expect(shortRoot(CHECKPOINT.root)).toBe('e3b0 c442 98fc 1c14');
  });

  it('is read in no other form', () => {
    const text = writeCheckpoint(CHECKPOINT);
    for (const bent of [
      text.replace('\n7\n', '\n07\n'),
      text.replace('\n7\n', '\n-7\n'),
      text.replace('FU=', 'FV='),
      text.replace('FU=', ''),
      text.slice(0, -1),
      `${text}more\n`,
      text.replace('time ', 'Time '),
    ])
      expect(readCheckpoint(bent)).toBeNull();
  });
});
