import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const DAY = 24 * 60;
/** Shanghai is eight hours ahead, all year round since 1991. */
const SHIFT = 8 * 60;
const START = Date.parse('2024-01-01T00:00:00Z') / 60_000;

interface Case {
  /** Minutes since 1970, in UTC. */
  at: number;
  /** Minutes of the day in Shanghai; null where no quiet is wished. */
  from: number | null;
  to: number | null;
}

const clockOf = (minute: number): number => (minute + SHIFT) % DAY;
const timeOf = (minute: number | null): string | null =>
  minute === null ? null : `${Math.floor(minute / 60)}:${minute % 60}`;

/** By hand: minute by minute, until one is not quiet. */
function loudFrom({ at, from, to }: Case): number {
  const isQuiet = (minute: number): boolean => {
    if (from === null || to === null || from === to) return false;
    const clock = clockOf(minute);
    return from < to ? clock >= from && clock < to : clock >= from || clock < to;
  };
  let minute = at;
  while (isQuiet(minute)) minute += 1;
  return minute;
}

describe('quiet hours', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database?.drop());

  const ask = async (cases: readonly Case[]): Promise<number[]> =>
    (
      await database.owner.query(
        `select extract(epoch from after_quiet(to_timestamp(at), quiet_from, quiet_to))::float8 / 60 as minute
           from unnest($1::float8[], $2::time[], $3::time[]) with ordinality c (at, quiet_from, quiet_to, place) order by place`,
        [cases.map(({ at }) => at * 60), cases.map(({ from }) => timeOf(from)), cases.map(({ to }) => timeOf(to))],
      )
    ).map(({ minute }: { minute: number }) => minute);

  const clock = fc.integer({ min: 0, max: DAY - 1 });
  const aCase: fc.Arbitrary<Case> = fc.oneof(
    fc.record({ at: fc.integer({ min: START, max: START + 5 * 365 * DAY }), from: clock, to: clock }),
    // On and beside the edges, where mistakes live.
    fc
      .tuple(fc.integer({ min: 0, max: 2_000 }), clock, clock, fc.constantFrom(-1, 0, 1), fc.boolean())
      .map(([day, from, to, beside, atEnd]) => ({
        at: START + day * DAY - SHIFT + (atEnd ? to : from) + beside,
        from,
        to,
      })),
    fc.record({ at: fc.integer({ min: START, max: START + DAY }), from: fc.constant(null), to: fc.constant(null) }),
  );

  it('hold a message back to the first instant that is not quiet, past midnight too, and never further', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aCase, { minLength: 200, maxLength: 200 }), async (cases) => {
        const answered = await ask(cases);
        expect(answered).toEqual(cases.map(loudFrom));
        // Held back once, it goes: a second time moves it no more.
        const again = await ask(cases.map((one, place) => ({ ...one, at: answered[place]! })));
        expect(again).toEqual(answered);
      }),
      { numRuns: 25 },
    );
  });

  it('end on the second, whatever second the message was made', async () => {
    const [{ held }] = await database.owner.query(
      `select after_quiet('2026-11-20 23:59:59.999+08', '22:00', '07:30') = '2026-11-21 07:30+08' as held`,
    );
    expect(held).toBe(true);
  });
});
