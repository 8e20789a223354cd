import { type Claim, type DueTimer, type Settlement, Timers } from '@application/ports/timers';
import { DUTY_KINDS } from '@domain/deadline/duty';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../audit/audit-log';
import { HINT_CHANNEL } from '../operations/hints.pg';
import { PgUnitOfWork } from '../unit-of-work';

/** Errors after which a timer is dead; and claims, for one that ends every process that touches it. Retried, it has as many again. */
const MOST_FAILURES = 5;
const MOST_CLAIMS = 200;
const MAY_ACT = `(fence + 1) % ${MOST_CLAIMS} > 0`;

/** A timer as an event names it. */
const NAMED = `timer.id as "timerId", timer.item_id as "itemId", timer.kind, timer.occurrence`;

interface NamedTimer {
  timerId: string;
  itemId: string;
  kind: string;
  occurrence: string;
}

/**
 * Due ones first, in the order of their index, then those whose lease ran out. Leases run by the real clock. Kinds that a newer release
 * brought (`$3` holds those known here) are left to its workers.
 */
const CLAIM = `with due as (
    select id from timer where state = 'pending' and due_at <= app_now() and kind = any($3) order by due_at, id limit $1 for update skip locked),
  expired as (
    select id from timer where state = 'leased' and lease_until <= now() and kind = any($3) order by lease_until limit $1 for update skip locked)
  update timer set state = case when ${MAY_ACT} then 'leased' else 'dead' end, fence = fence + 1,
         lease_until = now() + make_interval(secs => $2),
         last_error = case when ${MAY_ACT} then last_error else 'claimed too often without a result' end,
         settled_at = case when ${MAY_ACT} then null else app_now() end
   where id in (select id from due union all select id from expired)
  returning ${NAMED}, fence, state, last_error as error`;

const DUE = `select id, item_id as "itemId", gen, duty, state, fence from timer
  where item_id = any($1::uuid[]) and state in ('pending', 'leased') and due_at <= app_now() and kind = any($2) order by due_at for update`;

const SETTLE = `update timer set state = settled.state, reason = settled.reason, lease_until = null, settled_at = app_now()
   from unnest($1::uuid[], $2::text[], $3::text[]) settled (id, state, reason) where timer.id = settled.id
  returning ${NAMED}, timer.state, timer.reason`;

const FAIL = `update timer set attempts = attempts + 1, last_error = $3,
         state = case when attempts + 1 < ${MOST_FAILURES} then 'leased' else 'dead' end,
         lease_until = now() + make_interval(secs => 5 * power(4, attempts)),
         settled_at = case when attempts + 1 < ${MOST_FAILURES} then null else app_now() end
   where id = $1 and fence = $2 and state = 'leased'
  returning ${NAMED}, state, last_error as error`;

const named = ({ timerId, itemId, kind, occurrence }: NamedTimer): NamedTimer => ({
  timerId,
  itemId,
  kind,
  occurrence,
});

@Injectable()
export class PgTimers extends Timers {
  constructor(
    private readonly work: PgUnitOfWork,
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly leaseSeconds: number,
  ) {
    super();
  }

  override async claimDue(limit: number): Promise<Claim[]> {
    type Row = NamedTimer & { fence: number; state: string; error: string | null };
    const [rows] = await this.dataSource.query<[Row[], number]>(CLAIM, [limit, this.leaseSeconds, DUTY_KINDS]);
    const dead = rows.filter(({ state }) => state === 'dead');
    // Rare enough for a transaction of its own: a claim stays one statement.
    if (dead.length > 0) await this.work.run(CLOCK, () => this.tellOfDead(dead));
    return rows
      .filter(({ state }) => state === 'leased')
      .map(({ timerId, itemId, fence }) => ({ timerId, itemId, fence }));
  }

  override async takeDue(claims: readonly Claim[]): Promise<DueTimer[]> {
    const fences = new Map(claims.map(({ timerId, fence }) => [timerId, fence]));
    const due = await this.work.manager.query<(DueTimer & { state: string; fence: number })[]>(DUE, [
      claims.map(({ itemId }) => itemId),
      DUTY_KINDS,
    ]);
    const mine = new Set(
      due.filter(({ id, state, fence }) => state === 'leased' && fences.get(id) === fence).map(({ itemId }) => itemId),
    );
    return due.filter(({ itemId }) => mine.has(itemId));
  }

  override async settle(settlements: readonly Settlement[]): Promise<void> {
    if (settlements.length === 0) return;
    type Row = NamedTimer & { state: string; reason: string | null };
    const [rows] = await this.work.manager.query<[Row[], number]>(SETTLE, [
      settlements.map(({ id }) => id),
      settlements.map(({ state }) => state),
      settlements.map(({ reason }) => reason),
    ]);
    const skipped = rows.filter(({ state }) => state === 'skipped');
    if (skipped.length === 0) return;
    // One event for the page.
    const timers = skipped.map(({ reason, ...timer }) => ({ ...named(timer), reason }));
    await this.audit.note({ type: 'timers.skipped', data: { timers } });
  }

  override async failed({ timerId, fence }: Claim, error: string): Promise<void> {
    await this.work.run(CLOCK, async () => {
      type Row = NamedTimer & { state: string; error: string };
      const [rows] = await this.work.manager.query<[Row[], number]>(FAIL, [timerId, fence, error.slice(0, 2000)]);
      await this.tellOfDead(rows.filter(({ state }) => state === 'dead'));
    });
  }

  private async tellOfDead(dead: readonly (NamedTimer & { error: string | null })[]): Promise<void> {
    for (const { error, ...timer } of dead)
      await this.audit.note({ type: 'timer.died', data: { ...named(timer), error } });
  }

  override async retry(
    timerId: string,
  ): Promise<{ itemNumber: string; error: string | null; retried: boolean } | null> {
    const [row] = await this.work.manager.query<{ itemNumber: string; error: string | null; state: string }[]>(
      `select i.number as "itemNumber", t.last_error as error, t.state from timer t join item i on i.id = t.item_id where t.id = $1 for update of t`,
      [timerId],
    );
    if (!row) return null;
    const { state, ...known } = row;
    if (state === 'dead') {
      await this.work.manager.query(
        `update timer set state = 'pending', attempts = 0, settled_at = null where id = $1`,
        [timerId],
      );
      await this.work.manager.query(`select pg_notify('${HINT_CHANNEL}', 'timers')`);
    }
    return { ...known, retried: state === 'dead' };
  }

  override async release(claims: readonly Claim[]): Promise<void> {
    await this.dataSource.query(
      `update timer set state = 'pending', lease_until = null from unnest($1::uuid[], $2::int[]) mine (id, fence)
        where timer.id = mine.id and timer.fence = mine.fence and timer.state = 'leased'`,
      [claims.map(({ timerId }) => timerId), claims.map(({ fence }) => fence)],
    );
  }
}
