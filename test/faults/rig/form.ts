/** How large a campaign is. `test`: inside npm test, under a minute; `short`: five minutes; `full`: the figures of the issue. */
export interface Form {
  flush: { timers: number; events: number; flushes: number };
  kills: { timers: number; kills: number };
  frozen: { timers: number; freezes: number };
}

export const FORMS: Record<'test' | 'short' | 'full', Form> = {
  test: {
    flush: { timers: 500, events: 50, flushes: 3 },
    kills: { timers: 300, kills: 4 },
    frozen: { timers: 100, freezes: 1 },
  },
  short: {
    flush: { timers: 10_000, events: 1_000, flushes: 10 },
    kills: { timers: 3_000, kills: 40 },
    frozen: { timers: 1_000, freezes: 3 },
  },
  full: {
    flush: { timers: 10_000, events: 2_000, flushes: 30 },
    kills: { timers: 10_000, kills: 200 },
    frozen: { timers: 5_000, freezes: 10 },
  },
};
