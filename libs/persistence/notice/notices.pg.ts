import { type NewNotice, Notices } from '@application/ports/notices';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { PgUnitOfWork } from '../unit-of-work';

/** One round trip: the notices that are new, and for each an intent to mail it. The key is the source's and the person's. */
const RAISE = `with told as (
    insert into notice (id, source_id, person_id, kind, item_id, number, title, body, noticed_on, reply_by)
    select n.id, n."sourceId", n."personId", n.kind, n."itemId", n.number, n.title, n.body, n."on", n."replyBy"
      from jsonb_to_recordset($1::jsonb) n (id uuid, "sourceId" uuid, "personId" uuid, kind text, "itemId" uuid, number text,
           title text, body text, "on" date, "replyBy" date)
    on conflict (source_id, person_id) do nothing
    returning id, source_id, person_id),
  mailed as (
    insert into delivery (id, notice_id, channel, address, dedup_key)
    select n."deliveryId", told.id, 'mail', n.email, told.source_id || '.' || told.person_id || '.mail'
      from told join jsonb_to_recordset($1::jsonb) n (id uuid, "deliveryId" uuid, email text) on n.id = told.id
     where $2 and n.email is not null
    on conflict (dedup_key) do nothing)
  select count(*)::int as told from told`;

@Injectable()
export class PgNotices extends Notices {
  constructor(private readonly work: PgUnitOfWork) {
    super();
  }

  override async raise(notices: readonly NewNotice[], byMail: boolean): Promise<number> {
    if (notices.length === 0) return 0;
    const rows = notices.map((notice) => ({ ...notice, id: uuidv7(), deliveryId: uuidv7() }));
    const [answer] = await this.work.manager.query<{ told: number }[]>(RAISE, [JSON.stringify(rows), byMail]);
    return answer!.told;
  }

  override async receive(id: string, personId: string): Promise<boolean> {
    const [, found] = await this.work.manager.query<[unknown[], number]>(
      'update notice set received_at = coalesce(received_at, app_now()) where id = $1 and person_id = $2',
      [id, personId],
    );
    return found > 0;
  }
}
