import type { StoredCheckpoint } from '@application/ports/event-log';
import { type LeafRecord, type LogView, type SealedCase, SealedLog } from '@application/ports/sealed-log';
import type { LoggedEvent } from '@domain/audit/canonical-event';
import type { HashedNode } from '@domain/audit/log-frontier';
import type { LogNode } from '@domain/audit/log-node';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { recordsSql } from '../item/case-records.sql';
import { LOGGED_EVENT } from './logged-event.sql';

/** Whoever sees more than this knows enough. */
const MOST = 1_000;

const LEAVES = `select l.leaf, l.event_seq as "leafSeq", l.form, l.hash, ${LOGGED_EVENT}
  from audit_leaf l left join audit_event e on e.seq = l.event_seq where l.leaf >= $1 and l.leaf < $2 order by l.leaf`;

const NODES = `select n.level, n.index, n.hash from generate_series(1, 62) step
  join audit_node n on n.level = step and n.index between $1::bigint >> step and ($2::bigint >> step) - 1`;

const UNLOGGED = `select e.seq from audit_event e
  where not exists (select 1 from audit_leaf l where l.event_seq = e.seq and l.leaf >= 0)
    and not exists (select 1 from audit_unsealed u where u.seq = e.seq) order by e.seq limit ${MOST}`;

const STRAYS = `select u.seq from audit_unsealed u
  where not exists (select 1 from audit_event e where e.seq = u.seq)
     or exists (select 1 from audit_leaf l where l.event_seq = u.seq) order by u.seq limit ${MOST}`;

const casesSql = (source: DataSource): string => `select i.id as "itemId", i.number, ${recordsSql(source)} as records,
    (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'records', e.data #> '{kept,records}') order by e.seq), '[]') from audit_event e
      where e.item_id = i.id and (not e.data ? 'kept' or e.data -> 'kept' ? 'records')) as events
  from item i where $1::uuid is null or i.id > $1 order by i.id limit $2`;

@Injectable()
export class PgSealedLog extends SealedLog {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override snapshot<T>(work: (view: LogView) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', (manager) => work(new PgLogView(manager)));
  }
}

class PgLogView implements LogView {
  private casesSql: string | null = null;

  constructor(private readonly manager: EntityManager) {}

  async origin(): Promise<string | null> {
    const [row] = await this.query<{ logId: string }>('select log_id as "logId" from audit_log');
    return row ? `xiaohao/${row.logId}` : null;
  }

  async size(): Promise<number> {
    const [row] = await this.query<{ size: number }>('select coalesce(max(leaf) + 1, 0) as size from audit_leaf');
    return row!.size;
  }

  async leaves(from: number, to: number): Promise<LeafRecord[]> {
    type Row = LoggedEvent & { leaf: number; leafSeq: number; form: number; hash: Buffer };
    const rows = await this.query<Row>(LEAVES, [from, to]);
    return rows.map(({ leaf, leafSeq, form, hash, ...event }) => ({
      leaf,
      seq: leafSeq,
      form,
      hash,
      // Without the event the join leaves its columns empty.
      event: event.id ? event : null,
    }));
  }

  nodes(from: number, to: number): Promise<HashedNode[]> {
    return this.query(NODES, [from, to]);
  }

  checkpoints(from: number, to: number): Promise<StoredCheckpoint[]> {
    return this.query('select size, at, note from audit_checkpoint where size > $1 and size <= $2 order by size', [
      from,
      to,
    ]);
  }

  surplusNodes(size: number): Promise<LogNode[]> {
    return this.query(
      `select level, index from audit_node where index >= $1::bigint >> level order by level, index limit ${MOST}`,
      [size],
    );
  }

  async unlogged(): Promise<number[]> {
    return (await this.query<{ seq: number }>(UNLOGGED)).map(({ seq }) => seq);
  }

  async strays(): Promise<number[]> {
    return (await this.query<{ seq: number }>(STRAYS)).map(({ seq }) => seq);
  }

  cases(after: string | null, limit: number): Promise<SealedCase[]> {
    this.casesSql ??= casesSql(this.manager.connection);
    return this.query(this.casesSql, [after, limit]);
  }

  private query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, values);
  }
}
