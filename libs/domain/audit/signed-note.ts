import { fromBase64, toBase64 } from './base64';

/** A signature line of a note: who says to have signed, and with which key. */
export interface NoteSignature {
  name: string;
  keyId: Uint8Array;
  signature: Uint8Array;
}

/** https://c2sp.org/signed-note: a text, an empty line, signature lines. */
export interface SignedNote {
  /** With the newline at its end: the bytes that are signed. */
  text: string;
  signatures: readonly NoteSignature[];
}

const KEY_ID_BYTES = 4;
const LINE = /^— ([^\s+]+) (\S+)$/u;

export function writeNote({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map(lineOf).join('')}`;
}

/** Null when it is no note in proper form. Says nothing of whether the signatures are good. */
export function readNote(note: string): SignedNote | null {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return null;
  const lines = note.slice(split + 2, -1).split('\n');
  const signatures = lines.map(signatureOf);
  const text = note.slice(0, split + 1);
  return signatures.every((one) => one !== null) ? { text, signatures } : null;
}

function lineOf({ name, keyId, signature }: NoteSignature): string {
  return `— ${name} ${toBase64(Uint8Array.of(...keyId, ...signature))}\n`;
}

function signatureOf(line: string): NoteSignature | null {
  const [, name, encoded] = LINE.exec(line) ?? [];
  const bytes = fromBase64(encoded ?? '');
  if (!name || !bytes || bytes.length <= KEY_ID_BYTES) return null;
  return { name, keyId: bytes.slice(0, KEY_ID_BYTES), signature: bytes.slice(KEY_ID_BYTES) };
}
