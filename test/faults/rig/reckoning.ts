import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { CLI_MAIN } from './workers';

/** What one fault did, as `npm run faults -- --json` prints it. */
export interface FaultResult {
  name: string;
  /** How often the fault was injected. */
  injected: number;
  /** Duties or events of which nobody was told. */
  lost: number;
  /** Notices, audit events or mails beyond one. */
  doubled: number;
  /** Mails of which nobody knows whether they arrived. */
  unknown: number;
  /** Violations of I1 to I8. */
  invariants: number;
  ok: boolean;
  /** Beside the contract: duties, seconds, and what else is worth knowing. */
  measured: Record<string, number>;
}

export interface Reckoned extends Pick<FaultResult, 'lost' | 'doubled' | 'unknown' | 'invariants'> {
  /** Seconds from due to done, of timers and of events. */
  lateness: Record<'timersP50' | 'timersP99' | 'eventsP50' | 'eventsP99', number>;
}

/**
 * Waits until nothing is due, leased, untold or about to be sent. What has been `sending` for longer than `lapse` seconds counts as left by a
 * dead sender: its lease of two minutes is cut short.
 */
export async function settled(owner: DataSource, seconds: number, lapse = 5): Promise<void> {
  const until = performance.now() + seconds * 1_000;
  for (;;) {
    await owner.query(
      `update delivery set lease_until = now() where state = 'sending' and lease_until < now() + make_interval(secs => 120 - $1)`,
      [lapse],
    );
    const [{ open }] = await owner.query(
      `select (select count(*) from timer where (state = 'pending' and due_at <= app_now()) or state = 'leased')
            + (select count(*) from outbox where done_at is null)
            + (select count(*) from delivery where state in ('intent', 'sending')) as open`,
    );
    if (open === 0) return;
    if (performance.now() > until) throw new Error(`${open} still open after ${seconds} s`);
    await pause(250);
  }
}

/** Every item has exactly one reminder and one event of it, every event of the outbox exactly one notice, every mail one copy. */
export async function reckon(owner: DataSource, databaseUrl: string, mails: readonly string[]): Promise<Reckoned> {
  const [told] = await owner.query(`
    with reminders as (select i.id, count(n.id) as told,
             (select count(*) from audit_event e where e.item_id = i.id and e.type = 'item.dutyPerformed') as noted
           from item i left join notice n on n.item_id = i.id and n.kind = 'reminder' group by i.id),
         events as (select o.id, count(n.id) as told from outbox o left join notice n on n.source_id = o.id group by o.id)
    select (select count(*) from reminders where told = 0 or noted = 0) + (select count(*) from events where told = 0) as lost,
           (select coalesce(sum(greatest(told - 1, 0) + greatest(noted - 1, 0)), 0)::int from reminders)
         + (select coalesce(sum(greatest(told - 1, 0)), 0)::int from events) as doubled,
           (select count(*) from delivery where state = 'unknown') as unknown`);
  const keys = mails.map((mail) => /Message-ID:\s*<([^>]+)>/i.exec(mail)?.[1] ?? mail);
  return {
    lost: told.lost,
    doubled: told.doubled + keys.length - new Set(keys).size,
    unknown: told.unknown,
    invariants: await violations(databaseUrl),
    lateness: await lateness(owner),
  };
}

async function lateness(owner: DataSource): Promise<Reckoned['lateness']> {
  const of = (done: string, due: string) => `array(select coalesce(round(s::numeric, 2), 0)::float from unnest(
    (select percentile_disc(array[0.5, 0.99]) within group (order by greatest(0, extract(epoch from ${done} - ${due}))))) s)`;
  const [row] = await owner.query(`
    select (select ${of('settled_at', 'due_at')} from timer where state = 'done') as timers,
           (select ${of('done_at', 'created_at')} from outbox where done_at is not null) as events`);
  const [timersP50 = 0, timersP99 = 0] = row.timers;
  const [eventsP50 = 0, eventsP99 = 0] = row.events;
  return { timersP50, timersP99, eventsP50, eventsP99 };
}

/** By the terminal, as an operator would ask. */
export async function violations(databaseUrl: string): Promise<number> {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [CLI_MAIN, 'invariants', '--json'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (!stdout) throw new Error(`no invariants: ${stderr}`);
  const { invariants } = JSON.parse(stdout) as {
    invariants: { name: string; violations: number; examples: string[] }[];
  };
  const broken = invariants.filter((one) => one.violations > 0);
  if (broken.length > 0) process.stderr.write(`${JSON.stringify(broken)}\n`);
  return invariants.reduce((sum, one) => sum + one.violations, 0);
}
