import type { Sha256 } from '../audit/tree-hasher';

export interface Hasher {
  update(bytes: Uint8Array): void;
  digest(): Uint8Array;
}

/** The sums a verifier needs: the server has them built in, a page opened from a disk brings its own. */
export interface VerifierTools {
  sha256: Sha256;
  /** SHA-256 of what comes in portions. */
  hasher(): Hasher;
  ed25519(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean;
}
