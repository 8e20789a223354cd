import 'reflect-metadata';
import type { Bench, Figure, Places } from './bench';
import { closeItem } from './benches/close-item';
import { createItem } from './benches/create-item';
import { dossier } from './benches/dossier';
import { ITEM_PAGE_BENCHES } from './benches/item-page';
import { LEDGER_BENCHES } from './benches/ledger';
import { apiMemory, workerMemory } from './benches/memory';
import { REPLAN_BENCHES } from './benches/replan';
import { SEALING_BENCHES } from './benches/sealing';
import { REUSE_BENCHES } from './benches/reuse';
import { timerBenches } from './benches/timers';
import { UPLOAD_BENCHES } from './benches/upload';
import { figures, search, supervisionPage } from './benches/search';
import { type Options, readOptions } from './options';
import { openPlace, type Place } from './place';
import { tableOf } from './table';

/** What writes comes after what reads; memory last, when the process has done all the rest. */
const benches = (due: number): readonly Bench[] => [
  ...LEDGER_BENCHES,
  ...ITEM_PAGE_BENCHES,
  search,
  supervisionPage,
  figures,
  ...REUSE_BENCHES,
  createItem,
  closeItem,
  dossier,
  ...UPLOAD_BENCHES,
  apiMemory,
  workerMemory,
  ...timerBenches(due),
  ...REPLAN_BENCHES,
  ...SEALING_BENCHES,
];

const say = (line: string): void => console.error(`· ${line}`);

/** Loads one county after the other, then measures, so that loading disturbs no measurement. */
async function run({ only, items, due }: Options): Promise<Figure[]> {
  const wanted = benches(due).filter(({ name }) => only === null || only.has(name));
  const needed = new Set(wanted.flatMap(({ needs }) => needs));
  const server = process.env.BENCH_DATABASE_URL!;
  const places: Partial<Places> = {};
  const opened: Place[] = [];
  try {
    if (needed.has('small')) opened.push((places.small = await openPlace(server, items / 10, true, say)));
    if (needed.has('large')) opened.push((places.large = await openPlace(server, items, false, say)));
    const results: Figure[] = [];
    for (const bench of wanted) {
      results.push(await bench.run(places as Places));
      say(tableOf(results.slice(-1)));
    }
    return results;
  } finally {
    for (const place of opened) await place.stop();
  }
}

async function main(): Promise<void> {
  const names = benches(0).map(({ name }) => name);
  const options = readOptions(process.argv.slice(2), names);
  const results = await run(options);
  console.log(options.json ? JSON.stringify({ benches: results }, null, 2) : tableOf(results));
  if (results.some(({ ok }) => !ok)) process.exitCode = 1;
}

process.once('SIGTERM', () => process.exit(143));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
