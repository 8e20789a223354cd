import { type NoticeLine, type NoticeNews, type NoticePage, NoticeQueries } from '@application/ports/notice-queries';
import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { isId } from '../is-id';
import { Reader } from '../reader';

const COLUMNS = `id, kind, item_id as "itemId", number, title, body, noticed_on as "on", at, received_at as "receivedAt", reply_by as "replyBy", why`;

/** Instants have microseconds in the database and milliseconds in code, so the place in the list travels as text. */
const PLACE = `at::text as place`;

/**
 * A place is a snapshot: exactly the transactions it did not see are new, in whatever order they committed. One statement, so that
 * the place it answers is the one it read at.
 */
const NEWS = `select s.place, s.unread, n.*
  from (select pg_current_snapshot()::text as place,
               (select count(*)::int from notice where person_id = $1 and received_at is null) as unread) s
  left join lateral (
    select ${COLUMNS} from notice
     where person_id = $1 and written_in >= pg_snapshot_xmin($2::text::pg_snapshot)
       and not pg_visible_in_snapshot(written_in, $2::text::pg_snapshot)
     order by at, id limit $3) n on true`;

const A_PLACE = /^(\d{1,19}):(\d{1,19}):(\d{1,19}(,\d{1,19})*)?$/;

@Injectable()
export class PgNoticeQueries extends NoticeQueries {
  constructor(private readonly reader: Reader) {
    super();
  }

  override inbox(
    actor: Actor,
    { unread }: { unread: boolean },
    { limit, cursor, count }: { limit: number; cursor: string | null; count: boolean },
  ): Promise<NoticePage> {
    const mine = `person_id = $1 ${unread ? 'and received_at is null' : ''}`;
    const after = cursor ? readCursor(cursor) : null;
    return this.reader.read(actor, async (query) => {
      const rows = await query<NoticeLine & { place: string }>(
        `select ${COLUMNS}, ${PLACE} from notice
          where ${mine} ${after ? 'and (at, id) < ($2::timestamptz, $3::uuid)' : ''}
          order by at desc, id desc limit ${limit + 1}`,
        after ? [actor.id, ...after] : [actor.id],
      );
      const last = rows.length > limit ? rows[limit - 1]! : null;
      const page: NoticePage = {
        data: rows.slice(0, limit).map(({ place: _, ...line }) => line),
        nextCursor: last && Buffer.from(JSON.stringify([last.place, last.id])).toString('base64url'),
      };
      if (count) {
        const [row] = await query<{ total: number }>(`select count(*)::int as total from notice where ${mine}`, [
          actor.id,
        ]);
        page.total = row!.total;
      }
      return page;
    });
  }

  override async news(actor: Actor, after: string | null, most: number): Promise<NoticeNews> {
    if (after !== null && !isPlace(after))
      throw DomainError.at('/after', 'input.invalid', '续接位置无效，请不带位置重新连接。');
    const rows = await this.reader.read(actor, (query) =>
      query<NoticeLine & { place: string; unread: number }>(NEWS, [actor.id, after, most + 1]),
    );
    const { place, unread } = rows[0]!;
    // A place ahead of the database is another database's: that of before a restore.
    const continues = after !== null && end(after) <= end(place) && rows.length <= most;
    const data = rows.filter(({ id }) => id).map(({ place: _, unread: __, ...line }) => line);
    return { data: continues ? data : [], unread, place, complete: continues };
  }

  override async one(actor: Actor, id: string): Promise<NoticeLine> {
    const [row] = await this.reader.read(actor, (query) =>
      query<NoticeLine>(`select ${COLUMNS} from notice where id = $1 and person_id = $2`, [id, actor.id]),
    );
    if (!row) throw new DomainError('notice.not_found', '没有这条通知，或者不是发给您的。');
    return row;
  }
}

function readCursor(cursor: string): [string, string] {
  try {
    const [place, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const fits = typeof place === 'string' && /^[0-9: .+-]{19,40}$/.test(place);
    if (fits && isId(id)) return [place, id];
  } catch {
    // Falls through: a cursor is only ever ours.
  }
  throw DomainError.at('/cursor', 'input.invalid', '翻页标记无效，请从第一页重新查询。');
}

function isPlace(text: string): boolean {
  const [, from, to, between] = A_PLACE.exec(text) ?? [];
  if (!from || !to) return false;
  const open = between ? between.split(',').map(BigInt) : [];
  const rises = open.every((id, index) => index === 0 || id > open[index - 1]!);
  return (
    BigInt(from) > 0n &&
    BigInt(from) <= BigInt(to) &&
    rises &&
    open.every((id) => id >= BigInt(from) && id < BigInt(to))
  );
}

/** The first transaction that a place knows nothing of. */
function end(place: string): bigint {
  return BigInt(place.split(':')[1]!);
}
