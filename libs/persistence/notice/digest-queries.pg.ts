import { DigestQueries, type DigestStanding } from '@application/ports/digest-queries';
import type { Day } from '@domain/day';
import type { DigestSource } from '@domain/notice/digest-entries';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Reader } from '../reader';
import { DIGEST_ITEMS } from './digest-items.sql';

const MOST_ITEMS = 20_000;

const STANDING = `select app_now() as now,
       exists (select 1 from digest_day where on_day = app_today() and done_at is not null) as "isWritten",
       array(select digest_unmailed()) as "unmailedIds"`;

@Injectable()
export class PgDigestQueries extends DigestQueries {
  constructor(private readonly reader: Reader) {
    super();
  }

  override standing(actor: Actor): Promise<DigestStanding> {
    return this.reader.read(actor, async (query) => {
      const [row] = await query<DigestStanding>(STANDING);
      return row!;
    });
  }

  override items(
    actor: Actor,
    { from, to, weekEnd }: { from: Day; to: Day; weekEnd: Day },
    alsoIds: readonly string[],
  ): Promise<{ items: DigestSource[]; cut: boolean }> {
    return this.reader.read(actor, async (query) => {
      const text = `${DIGEST_ITEMS} limit ${MOST_ITEMS + 1}`;
      const found = await query<DigestSource>(text, [from, to, weekEnd, alsoIds]);
      return { items: found.slice(0, MOST_ITEMS), cut: found.length > MOST_ITEMS };
    });
  }
}
