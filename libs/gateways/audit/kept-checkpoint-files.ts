import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { KeptCheckpoints, type KeptNote } from '@application/ports/kept-checkpoints';
import type { Checkpoint } from '@domain/audit/checkpoint';
import { v7 as uuidv7 } from 'uuid';

const SUFFIX = '.txt';

/** `FOLDER/<log id>/<day>.txt`, the newest checkpoint of each day: a later one stands for all before it. */
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
    return writeDurably(path.join(this.folder, fileOf(checkpoint)), note);
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

/** Where the checkpoint of a day lies below a folder. */
export function fileOf({ origin, at }: Checkpoint): string {
  return path.join(logIdOf(origin), `${at.slice(0, 10)}${SUFFIX}`);
}

/** The whole note or none, also through a loss of power. */
export async function writeDurably(file: string, note: string): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${uuidv7()}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    await handle.writeFile(note);
    await handle.sync();
    await handle.close();
    await rename(draft, file);
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
