import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { VerifierTools } from '@domain/dossier/verifier-tools';

hashes.sha512 = sha512;

/** The sums of a verifier in plain JavaScript: a page opened from a disk is given none by the browser. */
export const BROWSER_TOOLS: VerifierTools = {
  sha256: (bytes) => sha256(bytes),
  hasher() {
    const running = sha256.create();
    return { update: (bytes) => void running.update(bytes), digest: () => running.digest() };
  },
  ed25519(signature, message, publicKey) {
    try {
      return verify(signature, message, publicKey);
    } catch {
      return false;
    }
  },
};
