import { link, mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { StagedBlob } from '@application/ports/blob-store';

export const OWNER_ONLY = 0o700;

/** What was received, under a name nobody looks for; open until it is kept or discarded. It becomes safe from a power cut while it is looked at. */
export class StagedFile implements StagedBlob {
  private readonly safe: Promise<void>;
  private closed: Promise<void> | null = null;

  constructor(
    private readonly handle: FileHandle,
    private readonly file: string,
    /** Where content of this hash lies: `STORE/ab/cdef…`. */
    private readonly place: string,
    readonly sha256: string,
    readonly size: number,
  ) {
    this.safe = handle.sync();
    // Told where it is awaited; until then it is nobody's unhandled failure.
    this.safe.catch(() => undefined);
  }

  async read(position: number, length: number): Promise<Uint8Array> {
    const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, this.size - position)));
    const { bytesRead } = await this.handle.read(bytes, 0, bytes.length, position);
    return bytes.subarray(0, bytesRead);
  }

  async keep(): Promise<void> {
    await this.safe;
    const folder = path.dirname(this.place);
    const made = await mkdir(folder, { recursive: true, mode: OWNER_ONLY });
    // A link never replaces what is there, as a rename would: of two who bring the same content one comes first.
    await link(this.file, this.place).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await syncFolder(folder);
    if (made) await syncFolder(path.dirname(folder));
    await this.leave();
  }

  async discard(): Promise<void> {
    await this.safe.catch(() => undefined);
    await this.leave();
  }

  private async leave(): Promise<void> {
    await (this.closed ??= this.handle.close());
    await rm(this.file, { force: true });
  }
}

/** The names in a folder are safe from a power cut only once the folder is synced. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
