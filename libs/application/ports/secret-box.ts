/** Keeps secrets in the database unreadable for whoever has the database alone. */
export abstract class SecretBox {
  abstract seal(text: string): Buffer;

  /** Throws where the key is another one or the bytes were changed. */
  abstract open(sealed: Buffer): string;

  /** 256 bits that only this installation can make of the text: for tokens that need no row. */
  abstract mark(text: string): Buffer;
}
