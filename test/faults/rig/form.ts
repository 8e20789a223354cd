/**
 * How large a campaign is. `test`: inside npm test, a minute and a half for all parts; `short`: some five minutes; `full`: the figures of
 * reliability.md, an hour and more. Milliseconds where it is about time.
 */
export interface Form {
  /** How many parts run at once, each over a database of its own. */
  atOnce: number;
  /** Whether times are judged: not where parts run at once on a machine that does other things. */
  timed: boolean;
  kill: { timers: number; kills: number };
  /** Redis is emptied after so long each time, `gap` from and to, while timers and events keep coming. */
  flushall: { timers: number; events: number; flushes: number; gap: [number, number] };
  redisAway: { timers: number; events: number; away: number };
  terminate: { timers: number; events: number; lasts: number; perSecond: number };
  freeze: { timers: number; freezes: number };
  /** Mails for each mood of the mail server; `slow` moods too, which take ten and thirty seconds to be given up. */
  smtp: { mails: number; slow: boolean };
  /** `together`: all points in one county and reckoned once, which saves most of the time. */
  crash: { times: number; perCrash: number; together: boolean };
  crashApi: { times: number };
  /** Kills of API processes while files are uploaded and their items closed, two files an item. */
  evidence: { files: number; kills: number };
}

export const FORMS: Record<'test' | 'short' | 'full', Form> = {
  test: {
    atOnce: 3,
    timed: false,
    kill: { timers: 600, kills: 3 },
    flushall: { timers: 300, events: 60, flushes: 3, gap: [300, 800] },
    redisAway: { timers: 100, events: 40, away: 1_500 },
    terminate: { timers: 300, events: 60, lasts: 3_000, perSecond: 5 },
    freeze: { timers: 100, freezes: 2 },
    smtp: { mails: 3, slow: false },
    crash: { times: 1, perCrash: 60, together: true },
    crashApi: { times: 1 },
    evidence: { files: 16, kills: 8 },
  },
  short: {
    atOnce: 2,
    timed: false,
    kill: { timers: 4_000, kills: 30 },
    flushall: { timers: 4_000, events: 800, flushes: 8, gap: [2_000, 6_000] },
    redisAway: { timers: 500, events: 200, away: 5_000 },
    terminate: { timers: 2_000, events: 400, lasts: 15_000, perSecond: 5 },
    freeze: { timers: 1_000, freezes: 4 },
    smtp: { mails: 5, slow: true },
    crash: { times: 2, perCrash: 60, together: true },
    crashApi: { times: 2 },
    evidence: { files: 80, kills: 40 },
  },
  full: {
    atOnce: 1,
    timed: true,
    kill: { timers: 100_000, kills: 1_000 },
    flushall: { timers: 30_000, events: 6_000, flushes: 17, gap: [10_000, 60_000] },
    redisAway: { timers: 3_000, events: 1_200, away: 30_000 },
    terminate: { timers: 20_000, events: 3_000, lasts: 120_000, perSecond: 5 },
    freeze: { timers: 10_000, freezes: 20 },
    smtp: { mails: 20, slow: true },
    crash: { times: 20, perCrash: 60, together: false },
    crashApi: { times: 20 },
    evidence: { files: 2_000, kills: 1_000 },
  },
};

/** The form with its counts multiplied, at least one of each; spans of time stay. */
export function scaled(form: Form, by: number): Form {
  const times = (count: number): number => Math.max(1, Math.round(count * by));
  return {
    ...form,
    kill: { timers: times(form.kill.timers), kills: times(form.kill.kills) },
    flushall: {
      ...form.flushall,
      timers: times(form.flushall.timers),
      events: times(form.flushall.events),
      flushes: times(form.flushall.flushes),
    },
    redisAway: { ...form.redisAway, timers: times(form.redisAway.timers), events: times(form.redisAway.events) },
    terminate: { ...form.terminate, timers: times(form.terminate.timers), events: times(form.terminate.events) },
    freeze: { timers: times(form.freeze.timers), freezes: times(form.freeze.freezes) },
    smtp: { ...form.smtp, mails: times(form.smtp.mails) },
    crash: { ...form.crash, times: times(form.crash.times) },
    crashApi: { times: times(form.crashApi.times) },
    evidence: { files: times(form.evidence.files), kills: times(form.evidence.kills) },
  };
}
