import { PlanAnew } from '@application/deadline/plan-anew';
import { PlanRulesInForce } from '@application/deadline/plan-rules-in-force';
import { sumUp } from '@application/deadline/plan-preview';
import { PlanTrial } from '@application/deadline/plan-trial';
import { addDays, type Day, yearOf } from '@domain/day';
import type { CalendarYear } from '@domain/deadline/calendar-year';
import { SHIPPED_YEARS, shippedCalendar } from '@domain/deadline/shipped-calendar';
import { WorkCalendar } from '@domain/deadline/work-calendar';
import { CLOCK } from '@domain/unit/actor';
import { Test } from '@nestjs/testing';
import { PersistenceModule } from '@persistence/persistence.module';
import type { DataSource } from 'typeorm';
import { against, alone, type Bench } from '../bench';
import { loadTimers } from '../data/load-timers';
import { settledDatabase } from '../data/make-county';

/** Open items, each with its timers; every third follows a rule in working days. */
const ITEMS = 100_000;
const DUE_IN = 60;
const RULED = 3;
/** Days of rest the imported year adds before the deadline: so every timer moves, and every date that follows a rule. */
const MORE_REST = 10;
const MOST_MILLISECONDS = 60_000;

interface Replanned {
  /** Milliseconds from the order to its end, by one worker in its pages. */
  value: number;
  /** The same pages read and reckoned, nothing written. */
  floor: number;
}

async function replan(): Promise<Replanned> {
  const { url, owner } = await settledDatabase(process.env.BENCH_DATABASE_URL!, 'xh_bench_replan');
  const worker = await Test.createTestingModule({
    imports: [PersistenceModule.forRoot({ url, role: 'xiaohao_sweeper', poolSize: 4 })],
    providers: [PlanAnew, PlanRulesInForce, PlanTrial],
  }).compile();
  try {
    await loadTimers(owner, [{ items: ITEMS, dueIn: DUE_IN }]);
    const dueOn = await followRules(owner);
    const year = withMoreRest(dueOn);
    const calendar = new WorkCalendar([...SHIPPED_YEARS.filter((known) => known.year !== year.year), year]);
    const { reminders, dates } = await worker.get(PlanRulesInForce).current();
    const trial = () =>
      sumUp(worker.get(PlanTrial).pages(CLOCK, { reminders, dates: { ...dates, calendar } }), () => false);
    const [floor, preview] = await timed(trial);
    await order(owner, year);
    // As the process that works it off: one that has read the calendar after the import.
    await new Promise((resolve) => setTimeout(resolve, 5_200));
    const [value, done] = await timed(() => worker.get(PlanAnew).run(() => false));
    if (done.items !== ITEMS || done.dueMoved !== preview?.dueMoved || !done.dueMoved || !done.planted)
      throw new Error(`not what was to be measured: ${JSON.stringify({ done, preview: { ...preview, moved: [] } })}`);
    return { value, floor };
  } finally {
    await worker.close();
    await owner.destroy();
  }
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const began = performance.now();
  const result = await work();
  return [performance.now() - began, result];
}

/** Every third date is what a rule comes to. Answers the date of all. */
async function followRules(owner: DataSource): Promise<Day> {
  const [{ feedbackOn, dueOn }] = await owner.query<[{ feedbackOn: Day; dueOn: Day }]>(
    `select s.feedback_on::text as "feedbackOn", i.due_on::text as "dueOn"
       from item i join supervision s on s.id = i.supervision_id limit 1`,
  );
  const days = shippedCalendar().workingDaysAfter(feedbackOn, dueOn);
  await owner.query(
    `update item set due_basis = 'rule', due_rule = $1 where substr(number, length(number) - 6)::int % $2 = 0`,
    [`反馈之日起${days}个工作日内`, RULED],
  );
  await owner.query('vacuum analyze item');
  return dueOn;
}

function withMoreRest(dueOn: Day): CalendarYear {
  const year = yearOf(dueOn);
  const known = SHIPPED_YEARS.find((one) => one.year === year);
  const before = Array.from({ length: MORE_REST }, (_, place) => addDays(dueOn, -place));
  const rest = before.filter((on) => yearOf(on) === year && !known?.makeUpDays.includes(on));
  const holidays = [...new Set([...(known?.holidays ?? []), ...rest])].sort();
  return { year, confirmed: true, source: '试验安排', holidays, makeUpDays: known?.makeUpDays ?? [] };
}

/** As an import leaves them, the settling time of the caches behind. */
async function order(owner: DataSource, { year, source, holidays, makeUpDays }: CalendarYear): Promise<void> {
  await owner.query(
    `insert into calendar_year (year, confirmed, source, holidays, make_up_days, since) values ($1, true, $2, $3, $4, app_today())`,
    [year, source, holidays, makeUpDays],
  );
  await owner.query(
    `insert into replanning (id, cause, requested_by, requested_by_name, requested_at, total)
     values (gen_random_uuid(), '导入工作日历', id_of('person', 1), '督察办', now() - interval '1 minute', $1)`,
    [ITEMS],
  );
}

/** Measured once, whoever asks first. */
let measured: Promise<Replanned> | null = null;
const once = () => (measured ??= replan());

/** Planning a hundred thousand open items anew after the import of a year, by one worker in its pages. */
const whole: Bench = {
  name: 'replan',
  needs: [],
  run: async () => alone('replan', (await once()).value, MOST_MILLISECONDS, 'ms'),
};

/** The same beside reading and reckoning it alone: what writing adds. */
const writing: Bench = {
  name: 'replan-writing',
  needs: [],
  async run() {
    const { value, floor } = await once();
    return against(this.name, { value, floor, ratio: value / floor }, null);
  },
};

export const REPLAN_BENCHES: readonly Bench[] = [whole, writing];
