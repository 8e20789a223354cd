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
    const folder = path.join(this.folder, logIdOf(origin));
    const newest = (await notesNamedIn(folder)).at(-1);
    return newest ? noteOf(folder, newest, false) : null;
  }

  override async other(origin: string): Promise<string | null> {
    for (const log of await namesIn(this.folder)) {
      const folder = path.join(this.folder, log);
      if (log !== logIdOf(origin) && (await notesNamedIn(folder)).length > 0) return folder;
    }
    return null;
  }

  /** To `checkpoints-before/<log id>` beside the folder. */
  override async setAside(origin: string): Promise<void> {
    const before = `${this.folder}-before`;
    const log = logIdOf(origin);
    if ((await notesNamedIn(path.join(this.folder, log))).length === 0) return;
    await mkdir(before, { recursive: true, mode: 0o700 });
    await rename(path.join(this.folder, log), path.join(before, log));
  }

  override keep(checkpoint: Checkpoint, note: string): Promise<void> {
    return durably(path.join(this.folder, fileOf(checkpoint)), note, rename);
  }

  override async all(): Promise<KeptNote[]> {
    const notes: KeptNote[] = [];
    for (const folder of [this.folder, ...(this.pushed ? [this.pushed] : [])])
      for (const log of await namesIn(folder)) {
        const inside = path.join(folder, log);
        for (const name of await notesNamedIn(inside)) notes.push(await noteOf(inside, name, folder === this.pushed));
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

/** Oldest first. */
async function notesNamedIn(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter((name) => name.endsWith(SUFFIX)).sort();
}

async function noteOf(folder: string, name: string, witness: boolean): Promise<KeptNote> {
  const place = path.join(folder, name);
  return { place, note: await readFile(place, 'utf8'), logId: path.basename(folder), witness };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
