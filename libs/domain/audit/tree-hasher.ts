/** SHA-256 of the bytes. Handed in, because the same proofs are checked by the server and by a page opened from a disk. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

const LEAF = 0x00;
const NODE = 0x01;

/** The hashes of RFC 6962, 2.1: a leaf can never pass for a node, nor a node for a leaf. */
export class TreeHasher {
  constructor(readonly sha256: Sha256) {}

  /** Of a log without entries. */
  empty(): Uint8Array {
    return this.sha256(new Uint8Array(0));
  }

  leaf(entry: Uint8Array): Uint8Array {
    return this.sha256(joined(LEAF, entry));
  }

  node(left: Uint8Array, right: Uint8Array): Uint8Array {
    return this.sha256(joined(NODE, left, right));
  }
}

function joined(prefix: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 1));
  whole[0] = prefix;
  let at = 1;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
