import { createHash, createPublicKey, hash, verify } from 'node:crypto';
import type { VerifierTools } from '@domain/dossier/verifier-tools';

/** What stands before the 32 bytes of a key in its DER form (RFC 8410). */
const PUBLIC_DER = Buffer.from('302a300506032b6570032100', 'hex');

/** The sums of a verifier as this machine has them built in. */
export const NODE_VERIFIER_TOOLS: VerifierTools = {
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  hasher() {
    const running = createHash('sha256');
    return { update: (bytes) => void running.update(bytes), digest: () => running.digest() };
  },
  ed25519(signature, message, publicKey) {
    const key = createPublicKey({ key: Buffer.concat([PUBLIC_DER, publicKey]), format: 'der', type: 'spki' });
    return verify(null, message, key, signature);
  },
};
