import { fromBase64, toBase64 } from './base64';
import { sameBytes } from './same-bytes';
import type { NoteSignature, SignedNote } from './signed-note';
import type { Sha256 } from './tree-hasher';

const ED25519 = 0x01;
const KEY_BYTES = 32;

/** The public half of the key that signs a log's checkpoints, with the name it signs by (the log's origin). */
export interface LogKey {
  name: string;
  /** 32 bytes of Ed25519. */
  publicKey: Uint8Array;
}

/** The four bytes by which a signature says its key (C2SP signed-note). */
export function keyId(sha256: Sha256, { name, publicKey }: LogKey): Uint8Array {
  return sha256(Uint8Array.of(...new TextEncoder().encode(`${name}\n`), ED25519, ...publicKey)).slice(0, 4);
}

/** `name+hash+key`, the form in which keys are handed about. */
export function writeKey(sha256: Sha256, key: LogKey): string {
  const hex = [...keyId(sha256, key)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${key.name}+${hex}+${toBase64(Uint8Array.of(ED25519, ...key.publicKey))}`;
}

/** Null when it is no such key, or its hash is not its own. */
export function readKey(sha256: Sha256, text: string): LogKey | null {
  const [, name, encoded] = /^([^\s+]+)\+[0-9a-f]{8}\+(\S+)$/u.exec(text) ?? [];
  const bytes = fromBase64(encoded ?? '');
  if (!name || bytes?.length !== KEY_BYTES + 1 || bytes[0] !== ED25519) return null;
  const key = { name, publicKey: bytes.slice(1) };
  return writeKey(sha256, key) === text ? key : null;
}

/** The signature a note bears of that key. Whether it is good is for Ed25519 to say, over the bytes of `note.text`. */
export function signatureBy(sha256: Sha256, note: SignedNote, key: LogKey): NoteSignature | null {
  const id = keyId(sha256, key);
  return note.signatures.find((one) => one.name === key.name && sameBytes(one.keyId, id)) ?? null;
}
