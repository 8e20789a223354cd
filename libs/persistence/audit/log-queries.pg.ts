import type { StoredCheckpoint } from '@application/ports/event-log';
import { LogQueries, type LogStanding, type PlaceStanding, type SealedEvent } from '@application/ports/log-queries';
import type { LoggedEvent } from '@domain/audit/canonical-event';
import type { LogNode } from '@domain/audit/log-node';
import { DomainError } from '@domain/errors';
import { type Actor, CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Reader } from '../reader';
import { LOGGED_EVENT } from './logged-event.sql';
import { NODE_HASHES, nodeValues, orderedHashes } from './node-hashes.sql';

const CHECKPOINT = 'select size, at, note from audit_checkpoint order by size desc limit 1';

const STANDING = `select (select coalesce(max(leaf) + 1, 0) from audit_leaf) as size, count(*) as waiting,
    coalesce(greatest(0, extract(epoch from clock_timestamp() - min(since))), 0)::float as "oldestSeconds" from audit_unsealed`;

const PLACES = `select place, size, pushed_at as "pushedAt", attempts, last_error as "lastError" from checkpoint_push order by place`;

const ITEM = `select l.leaf, l.form, ${LOGGED_EVENT}
  from audit_event e left join audit_leaf l on l.event_seq = e.seq where e.item_id = $1 order by e.seq`;

@Injectable()
export class PgLogQueries extends LogQueries {
  constructor(private readonly reader: Reader) {
    super();
  }

  override standing(): Promise<LogStanding> {
    return this.reader.read(CLOCK, async (query) => {
      const [counts] = await query<Omit<LogStanding, 'checkpoint' | 'places'>>(STANDING);
      const [checkpoint] = await query<StoredCheckpoint>(CHECKPOINT);
      return { ...counts!, checkpoint: checkpoint ?? null, places: await query<PlaceStanding>(PLACES) };
    });
  }

  override async checkpoint(): Promise<StoredCheckpoint | null> {
    const [row] = await this.reader.read(CLOCK, (query) => query<StoredCheckpoint>(CHECKPOINT));
    return row ?? null;
  }

  override itemEvents(actor: Actor, itemId: string): Promise<SealedEvent[]> {
    return this.reader.read(actor, async (query) => {
      const rows = await query<LoggedEvent & Omit<SealedEvent, 'event'>>(ITEM, [itemId]);
      // An item is never without its first event.
      if (rows.length === 0) throw new DomainError('item.not_found', '没有这个整改事项，或者您无权查看。');
      return rows.map(({ leaf, form, ...event }) => ({ event, leaf, form }));
    });
  }

  override async hashes(nodes: readonly LogNode[]): Promise<Uint8Array[]> {
    if (nodes.length === 0) return [];
    const rows = await this.reader.read(CLOCK, (query) =>
      query<{ hash: Buffer | null }>(NODE_HASHES, nodeValues(nodes)),
    );
    return orderedHashes(nodes, rows);
  }
}
