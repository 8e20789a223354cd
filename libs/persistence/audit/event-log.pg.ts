import { EventLog, type Leaf, type StoredCheckpoint } from '@application/ports/event-log';
import type { LoggedEvent } from '@domain/audit/canonical-event';
import type { HashedNode } from '@domain/audit/log-frontier';
import type { LogNode } from '@domain/audit/log-node';
import { Injectable } from '@nestjs/common';
import { ADVISORY_LOCKS } from '../advisory-locks';
import { PgUnitOfWork } from '../unit-of-work';
import { LOGGED_EVENT } from './logged-event.sql';
import { NODE_HASHES, nodeValues, orderedHashes } from './node-hashes.sql';

/** A row that waits for an event already sealed, or for none, was put there by hand: it is left for the verification to find. */
const UNSEALED = `select ${LOGGED_EVENT} from audit_unsealed u join audit_event e using (seq)
  where not exists (select 1 from audit_leaf l where l.event_seq = u.seq) order by u.seq limit $1`;

const APPEND = `with leaves as (
    insert into audit_leaf (leaf, event_seq, form, hash)
      select $1::bigint + place - 1, seq, form, decode(hash, 'hex')
        from unnest($2::bigint[], $3::smallint[], $4::text[]) with ordinality told (seq, form, hash, place)),
  nodes as (
    insert into audit_node (level, index, hash)
      select level, index, decode(hash, 'hex') from unnest($5::smallint[], $6::bigint[], $7::text[]) told (level, index, hash))
  delete from audit_unsealed where seq = any ($2::bigint[])`;

const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');

@Injectable()
export class PgEventLog extends EventLog {
  constructor(private readonly work: PgUnitOfWork) {
    super();
  }

  override async alone(): Promise<boolean> {
    const [row] = await this.query<{ alone: boolean }>('select pg_try_advisory_xact_lock($1) as alone', [
      ADVISORY_LOCKS.sealing,
    ]);
    return row!.alone;
  }

  override async origin(): Promise<string> {
    const known = 'select log_id as "logId" from audit_log';
    const [row] = await this.query<{ logId: string }>(known);
    if (row) return `xiaohao/${row.logId}`;
    await this.query('insert into audit_log default values on conflict do nothing');
    const [made] = await this.query<{ logId: string }>(known);
    return `xiaohao/${made!.logId}`;
  }

  override async size(): Promise<number> {
    const [row] = await this.query<{ size: number }>('select coalesce(max(leaf) + 1, 0) as size from audit_leaf');
    return row!.size;
  }

  override unsealed(limit: number): Promise<LoggedEvent[]> {
    return this.query(UNSEALED, [limit]);
  }

  override async hashes(nodes: readonly LogNode[]): Promise<Uint8Array[]> {
    if (nodes.length === 0) return [];
    return orderedHashes(nodes, await this.query(NODE_HASHES, nodeValues(nodes)));
  }

  override async append(first: number, leaves: readonly Leaf[], nodes: readonly HashedNode[]): Promise<void> {
    await this.query(APPEND, [
      first,
      leaves.map(({ seq }) => seq),
      leaves.map(({ form }) => form),
      leaves.map(({ hash }) => hex(hash)),
      nodes.map(({ level }) => level),
      nodes.map(({ index }) => index),
      nodes.map(({ hash }) => hex(hash)),
    ]);
  }

  override async lastCheckpoint(): Promise<StoredCheckpoint | null> {
    const [row] = await this.query<StoredCheckpoint>(
      'select size, at, note from audit_checkpoint order by size desc limit 1',
    );
    return row ?? null;
  }

  override async addCheckpoint({ size, at, note }: StoredCheckpoint): Promise<void> {
    await this.query('insert into audit_checkpoint (size, at, note) values ($1, $2, $3)', [size, at, note]);
  }

  private query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.work.manager.query<Row[]>(sql, values);
  }
}
