import { type NoticeLine, type NoticePage, NoticeQueries } from '@application/ports/notice-queries';
import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { isId } from '../is-id';
import { Reader } from '../reader';

const COLUMNS = `id, kind, item_id as "itemId", number, title, body, noticed_on as "on", at, received_at as "receivedAt", reply_by as "replyBy", why`;

/** Instants have microseconds in the database and milliseconds in code, so the place in the list travels as text. */
const PLACE = `at::text as place`;

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
