import { once } from 'node:events';
import type { DataSource } from 'typeorm';
import { loadCounty, putEvents, release } from '../rig/load-county';
import type { Part, Rig } from '../rig/rig';

/** The points of a worker's steps, in their order; crash-here.cjs knows where they are. */
export const CRASH_POINTS = [
  'after-claim',
  'inside-act',
  'before-commit',
  'after-act',
  'before-publishing',
  'before-event-commit',
  'before-hand-over',
  'after-sending',
  'after-call',
  'digest-before-commit',
  'sealer-before-commit',
  'checkpoint-before-commit',
  'checkpoint-before-keeping',
] as const;

type Point = (typeof CRASH_POINTS)[number];

/** So many mails may be under way when a process dies: of those nobody can know. */
const MAILS_AT_ONCE = 4;

/** A worker that kills itself exactly at one point, so often; then one that does not, which finishes. */
function crashesAt(points: readonly Point[], name: string): Part {
  return {
    name,
    async run(rig) {
      const { times, perCrash } = rig.form.crash;
      const crashes = points.flatMap((point) => Array.from({ length: times }, () => point));
      await loadCounty(rig.database.owner, crashes.length * perCrash, 1);
      for (const [place, point] of crashes.entries()) await crash(rig, point, place * perCrash);
      rig.workers.start();
      return {
        injected: crashes.length,
        mayBeUnknown: crashes.length * MAILS_AT_ONCE,
        measured: { timers: crashes.length * perCrash },
      };
    },
  };
}

async function crash({ form, database: { owner }, workers }: Rig, point: Point, first: number): Promise<void> {
  const { perCrash } = form.crash;
  await release(owner, perCrash);
  await putEvents(owner, first, Math.ceil(perCrash / 4));
  // Each crash has a digest to write: the day before is over.
  if (point === 'digest-before-commit') await undoDigest(owner);
  const [, signal] = (await once(workers.start(point), 'exit')) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error(`the worker ended before it came to ${point}`);
}

async function undoDigest(owner: DataSource): Promise<void> {
  await owner.query('update digest_day set done_at = null');
}

export const CRASHES: readonly Part[] = CRASH_POINTS.map((point) => crashesAt([point], `crash ${point}`));
export const CRASHES_TOGETHER: readonly Part[] = [crashesAt(CRASH_POINTS, 'crash')];
