import { link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { KeptCheckpoints, type KeptNote } from '@application/ports/kept-checkpoints';
import type { Checkpoint } from '@domain/audit/checkpoint';
import { v7 as uuidv7 } from 'uuid';

const SUFFIX = '.txt';

/**
 * `FOLDER/<log id>/<day>.txt`, the newest checkpoint of each day: a later one stands for all before it. In the folder outside each has a name of
 * its own, `<day>-<size>.txt`: a database restored since must not write over what contradicts it.
 */
export class KeptCheckpointFiles extends KeptCheckpoints {
  /** `pushed`: the folder outside, null where there is none. */
  constructor(
    private readonly folder: string,
    private readonly pushed: string | null,
  ) {
    super();
  }

  override async latest(origin: string): Promise<KeptNote | null> {
    return (await notesIn(path.join(this.folder, logIdOf(origin)))).at(-1) ?? null;
  }

  override keep(checkpoint: Checkpoint, note: string): Promise<void> {
    return durably(path.join(this.folder, fileOf(checkpoint)), note, rename);
  }

  override async all(): Promise<KeptNote[]> {
    const folders = [this.folder, ...(this.pushed ? [this.pushed] : [])];
    const notes: KeptNote[] = [];
    for (const folder of folders) {
      for (const log of await namesIn(folder)) notes.push(...(await notesIn(path.join(folder, log))));
    }
    return notes;
  }
}

function fileOf({ origin, at }: Checkpoint): string {
  return path.join(logIdOf(origin), `${at.slice(0, 10)}${SUFFIX}`);
}

/** Adds a checkpoint to a folder outside, which must be there: one that is not mounted is no place. Throws where another of its size lies already. */
export async function addOutside(folder: string, { origin, at, size }: Checkpoint, note: string): Promise<void> {
  await stat(folder);
  const name = `${at.slice(0, 10)}-${String(size).padStart(12, '0')}${SUFFIX}`;
  await durably(path.join(folder, logIdOf(origin), name), note, async (draft, file) => {
    await link(draft, file).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST' || (await readFile(file, 'utf8')) !== note) throw error;
    });
  });
}

/** The whole note or none, also through a loss of power. */
async function durably(
  file: string,
  note: string,
  place: (draft: string, file: string) => Promise<void>,
): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${uuidv7()}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(note);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await place(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
  const entry = await open(folder);
  await entry.sync().finally(() => entry.close());
}

function logIdOf(origin: string): string {
  return path.basename(origin);
}

async function notesIn(folder: string): Promise<KeptNote[]> {
  const files = (await namesIn(folder)).filter((name) => name.endsWith(SUFFIX)).sort();
  return Promise.all(
    files.map(async (name) => ({
      place: path.join(folder, name),
      note: await readFile(path.join(folder, name), 'utf8'),
      logId: path.basename(folder),
    })),
  );
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
