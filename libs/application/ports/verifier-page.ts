/** The page that checks dossiers by itself, as it is built. */
export abstract class VerifierPage {
  abstract html(): Promise<Uint8Array>;
}
