import { against, alone, type Bench } from '../bench';
import { type Call, latencies, load, median, type Subject } from '../measure/latency';
import { sideBySide } from '../measure/side-by-side';
import type { Place } from '../place';
import { deepPages, firstPages, ledgerFilters } from './ledger-calls';

const A_YEAR = 365;

/** `GET /items` by unit, status and due date: the coordinator sees the county. */
const firstPage: Bench = {
  name: 'list-first-page',
  needs: ['large'],
  async run({ large }) {
    const calls = (round: number) => firstPages(ledgerFilters(large, round));
    await sameRows(large.coordinator, large.floor, calls(0));
    const compared = await sideBySide({ subject: large.coordinator, calls }, { subject: large.floor, calls });
    return against(this.name, compared, 2);
  },
};

const deepPage: Bench = {
  name: 'list-deep-page',
  needs: ['large'],
  async run({ large }) {
    const deep = await deepPages(large);
    const calls = () => deep;
    await sameRows(large.coordinator, large.floor, deep);
    const compared = await sideBySide({ subject: large.coordinator, calls }, { subject: large.floor, calls });
    return against(this.name, compared, 2);
  },
};

/** A handler asks for all he may see, naming no unit; the floor names his unit, led or helped. */
const townPage: Bench = {
  name: 'list-town-page',
  needs: ['large'],
  async run({ large }) {
    const unnamed = (round: number) => ledgerFilters(large, round).map(({ unitId: _, ...filter }) => filter);
    const calls = (round: number) => firstPages(unnamed(round));
    const floorCalls = (round: number) =>
      unnamed(round).map((filter) => ({
        path: `/items?${new URLSearchParams({ ...filter, ofUnit: large.unitIds[0]! }).toString()}`,
      }));
    await sameRows(large.town, large.floor, calls(0), floorCalls(0));
    const compared = await sideBySide({ subject: large.town, calls }, { subject: large.floor, calls: floorCalls });
    return against(this.name, compared, 2);
  },
};

/** The list's own time at a tenth of the items, of pages that are full in both: fewer rows take less time, whatever the table holds. */
const growth: Bench = {
  name: 'list-growth',
  needs: ['small', 'large'],
  async run({ small, large }) {
    const filters = (place: Place) => ledgerFilters(place, 0, A_YEAR);
    const [few, many] = [firstPages(filters(small)), firstPages(filters(large))];
    const full = await Promise.all(few.map(async ({ path }) => (await idsOf(small.coordinator, path)).length === 50));
    const fullOnly = (calls: Call[]) => calls.filter((_, place) => full[place]);
    if (fullOnly(few).length < 10) throw new Error('the county is too small for full pages');
    const compared = await sideBySide(
      { subject: large.coordinator, calls: () => fullOnly(many) },
      { subject: small.coordinator, calls: () => fullOnly(few) },
    );
    return against(this.name, compared, 1.3);
  },
};

const deepGrowth: Bench = {
  name: 'list-deep-growth',
  needs: ['small', 'large'],
  async run({ small, large }) {
    const [few, many] = [await deepPages(small), await deepPages(large)];
    const compared = await sideBySide(
      { subject: large.coordinator, calls: () => many },
      { subject: small.coordinator, calls: () => few },
    );
    return against(this.name, compared, 1.3);
  },
};

const CONNECTIONS = 8;
const SECONDS = 5;

/** Requests a second over eight connections; the ratio is floor to value, so that here too more is worse. */
const throughput: Bench = {
  name: 'list-throughput',
  needs: ['large'],
  async run({ large }) {
    const calls = firstPages(ledgerFilters(large, 0));
    const pairs: { value: number; floor: number }[] = [];
    for (let round = 0; round < 3; round += 1)
      pairs.push({
        value: await load(large.coordinator, calls, CONNECTIONS, SECONDS),
        floor: await load(large.floor, calls, CONNECTIONS, SECONDS),
      });
    const value = median(pairs.map((pair) => pair.value));
    const floor = median(pairs.map((pair) => pair.floor));
    return against(this.name, { value, floor, ratio: floor / value }, null, 'requests/s');
  },
};

/** With `count=true`, which has to see every row it counts. */
const counted: Bench = {
  name: 'list-count',
  needs: ['large'],
  async run({ large }) {
    const calls = firstPages(ledgerFilters(large, 0)).map(({ path }) => ({ path: `${path}&count=true` }));
    await latencies(large.coordinator, calls);
    return alone(this.name, median(await latencies(large.coordinator, calls)), null, 'ms');
  },
};

export const LEDGER_BENCHES: readonly Bench[] = [
  firstPage,
  deepPage,
  townPage,
  growth,
  deepGrowth,
  throughput,
  counted,
];

/** A comparison of two answers means something only where both give the same rows in the same order. */
async function sameRows(
  subject: Subject,
  floor: Subject,
  calls: readonly Call[],
  floorCalls: readonly Call[] = calls,
): Promise<void> {
  let seen = 0;
  for (const [place, { path }] of calls.entries()) {
    const [mine, bare] = [await idsOf(subject, path), await idsOf(floor, floorCalls[place]!.path)];
    if (mine.join() !== bare.join()) throw new Error(`${path}: the product and its floor answer different rows`);
    seen += mine.length;
  }
  if (seen < calls.length) throw new Error('the lists are almost empty: nothing would be measured');
}

async function idsOf({ url, base, headers }: Subject, path: string): Promise<string[]> {
  const answer = await fetch(`${url}${base}${path}`, { headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { data: { id: string }[] }).data.map(({ id }) => id);
}
