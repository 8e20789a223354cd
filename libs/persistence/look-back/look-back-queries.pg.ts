import {
  type LookBackPage,
  LookBackQueries,
  type LookBackQuery,
  type RoundLine,
  type RoundPage,
} from '@application/ports/look-back-queries';
import { DomainError } from '@domain/errors';
import type { LookBackRound } from '@domain/look-back/look-back-round';
import type { LookBackState } from '@domain/look-back/look-back';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readDayCursor, writeDayCursor } from '../day-cursor';
import { isId } from '../is-id';
import { Conditions } from '../item/item-filter';
import { ItemRow } from '../item/item.row';
import { rowJson } from '../item/row-json';
import { Reader } from '../reader';
import { LookBackRoundRow, LookBackRow } from './look-back.rows';

/** As domain/look-back/look-back.ts says it. */
const STATES: Record<LookBackState, string> = {
  planned: 'x.outcome is null and x.due_on > :soon',
  due: 'x.outcome is null and x.due_on >= :today and x.due_on <= :soon',
  overdue: 'x.outcome is null and x.due_on < :today',
  done: `x.outcome in ('holds', 'partly', 'rebound')`,
  cancelled: `x.outcome = 'cancelled'`,
};

const FROM = 'from look_back x join item i on i.id = x.item_id';

@Injectable()
export class PgLookBackQueries extends LookBackQueries {
  private readonly columns: string;
  private readonly roundColumns: string;

  constructor(
    private readonly reader: Reader,
    dataSource: DataSource,
  ) {
    super();
    this.columns = `${rowJson(dataSource, LookBackRow, 'x')} as "lookBack", ${rowJson(dataSource, ItemRow, 'i')} as item,
      array(select v.verifier_id from verification v where v.item_id = x.item_id and v.cycle = x.cycle) as "verifierIds"`;
    this.roundColumns = `${rowJson(dataSource, LookBackRoundRow, 'r')} || jsonb_build_object('unitPath', r.unit_path)`;
  }

  override page(actor: Actor, wanted: LookBackQuery): Promise<LookBackPage> {
    const { limit, cursor, count, state } = wanted;
    const after = readDayCursor(cursor);
    const ended = state === 'done' || state === 'cancelled';
    const [key, beyond, order] = ended ? ['x.ended_on', '<', 'desc'] : ['x.due_on', '>', 'asc'];
    return this.reader.read(actor, async (query, today) => {
      const all = conditionsOf(wanted, today);
      const filter = all.where;
      const counted = [...all.values];
      const later = after
        ? ` and (${key}, x.id) ${beyond} (${all.place(after.on)}::date, ${all.place(after.id)}::uuid)`
        : '';
      const rows = await query<LookBackPage['data'][number]>(
        `select ${this.columns} ${FROM} where ${filter}${later} order by ${key} ${order}, x.id ${order} limit ${limit + 1}`,
        all.values,
      );
      const data = rows.slice(0, limit);
      const last = data.at(-1)?.lookBack;
      const on = ended ? last?.endedOn : last?.dueOn;
      const nextCursor = rows.length > limit && last && on ? writeDayCursor({ on, id: last.id }) : null;
      const page: LookBackPage = { data, nextCursor, today };
      if (count) {
        const [row] = await query<{ total: number }>(`select count(*)::int as total ${FROM} where ${filter}`, counted);
        page.total = row!.total;
      }
      return page;
    });
  }

  override one(actor: Actor, id: string): ReturnType<LookBackQueries['one']> {
    return this.reader.read(actor, async (query, today) => {
      const [row] = await query<LookBackPage['data'][number]>(`select ${this.columns} ${FROM} where x.id = $1`, [id]);
      if (!row) throw new DomainError('lookBack.not_found', '没有这次回头看，或者您无权查看。');
      return { ...row, today };
    });
  }

  override rounds(
    actor: Actor,
    { limit, cursor, count }: { limit: number; cursor: string | null; count: boolean },
  ): Promise<RoundPage> {
    if (cursor && !isId(cursor)) throw DomainError.at('/cursor', 'input.invalid', '翻页标记无效，请从第一页重新查询。');
    return this.reader.read(actor, async (query) => {
      const rows = await query<{ round: RoundLine }>(
        `select (${this.roundColumns}) - 'pool' || jsonb_build_object('candidates', jsonb_array_length(r.pool)) as round
           from look_back_round r where $1::uuid is null or r.id < $1 order by r.id desc limit ${limit + 1}`,
        [cursor],
      );
      const data = rows.slice(0, limit).map(({ round }) => round);
      const page: RoundPage = { data, nextCursor: rows.length > limit ? data.at(-1)!.id : null };
      if (count) {
        const [row] = await query<{ total: number }>('select count(*)::int as total from look_back_round');
        page.total = row!.total;
      }
      return page;
    });
  }

  override round(actor: Actor, id: string): Promise<LookBackRound> {
    return this.reader.readAtOnce(actor, async (query) => {
      const [row] = await query<{ round: LookBackRound }>(
        `select ${this.roundColumns} as round from look_back_round r where r.id = $1`,
        [id],
      );
      if (!row) throw new DomainError('lookBackRound.not_found', '没有这个回头看计划，或者您无权查看。');
      return row.round;
    });
  }
}

function conditionsOf(wanted: LookBackQuery, today: string): Conditions {
  const all = new Conditions();
  if (wanted.state) {
    let sql = STATES[wanted.state];
    if (sql.includes(':today')) sql = sql.replaceAll(':today', `${all.place(today)}::date`);
    if (sql.includes(':soon')) sql = sql.replaceAll(':soon', `${all.place(wanted.soon)}::date`);
    all.parts.push(`(${sql})`);
  }
  if (wanted.result) all.add('x.outcome = ?', wanted.result);
  if (wanted.itemId) all.add('x.item_id = ?', wanted.itemId);
  if (wanted.supervisionId) all.add('i.supervision_id = ?', wanted.supervisionId);
  if (wanted.unitId) all.add('i.lead_unit_id = ?', wanted.unitId);
  if (wanted.assigneeId) all.add('x.assignee_id = ?', wanted.assigneeId);
  if (wanted.roundId) all.add('x.round_id = ?', wanted.roundId);
  return all;
}
