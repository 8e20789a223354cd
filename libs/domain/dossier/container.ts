/** Bytes that are read where they lie: an open file, a file chosen in a browser. */
export interface RandomBytes {
  size: number;
  read(at: number, length: number): Promise<Uint8Array>;
}

/** The files of a dossier by name, however they came. */
export interface Container {
  /** Bytes of each, as the container says. */
  sizes: ReadonlyMap<string, number>;
  /** The content in portions. Throws `BrokenContainer` where it cannot be had whole. */
  read(name: string): AsyncIterable<Uint8Array>;
}

/** Something is wrong with what holds the files. `message` is a Chinese sentence. */
export class BrokenContainer extends Error {
  constructor(
    message: string,
    readonly file: string | null = null,
  ) {
    super(message);
    this.name = 'BrokenContainer';
  }
}
