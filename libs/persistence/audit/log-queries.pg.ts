import { PLACE_KINDS } from '@application/ports/checkpoint-places';
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

const CHECKPOINT = `select size, at, note from audit_checkpoint where size = coalesce($1::bigint, (select max(size) from audit_checkpoint))`;

const STANDING = `select (select coalesce(max(leaf) + 1, 0) from audit_leaf) as size, count(*) as waiting,
    coalesce(greatest(0, extract(epoch from clock_timestamp() - min(since))), 0)::float as "oldestSeconds" from audit_unsealed`;

/** Checkpoints are signed by the application's clock and pushed by the real one: a demo set forward is not behind at once. */
const PLACES = `select place, coalesce(p.size, 0) as size, p.pushed_at as "pushedAt", coalesce(p.attempts, 0) as attempts,
    p.last_error as "lastError", coalesce((
      select greatest(0, least(extract(epoch from app_now() - c.at), extract(epoch from now() - p.pushed_at)))::float
        from audit_checkpoint c where c.size > coalesce(p.size, 0) order by c.size limit 1), 0) as "behindSeconds"
  from unnest($1::text[]) place left join checkpoint_push p using (place) order by place`;

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
      const [checkpoint] = await query<StoredCheckpoint>(CHECKPOINT, [null]);
      return { ...counts!, checkpoint: checkpoint ?? null, places: await query<PlaceStanding>(PLACES, [PLACE_KINDS]) };
    });
  }

  override async checkpoint(size?: number): Promise<StoredCheckpoint | null> {
    const [row] = await this.reader.read(CLOCK, (query) => query<StoredCheckpoint>(CHECKPOINT, [size ?? null]));
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
