import { NoticeBell } from '@application/ports/notice-bell';
import { type NewNotice, Notices } from '@application/ports/notices';
import { OPTIONAL_NOTICE_KINDS } from '@domain/notice/channel';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { PgUnitOfWork } from '../unit-of-work';

/**
 * One round trip: the notices that are new, for each an intent to mail it and to send it as a short message, where the person
 * wants that, and for each group channel that tells of such notices one intent, however many of its people are told. The keys are
 * the source's with the person's or the channel's.
 */
const RAISE = `with told as (
    insert into notice (id, source_id, person_id, kind, item_id, number, title, body, noticed_on, reply_by, why)
    select n.id, n."sourceId", n."personId", n.kind, n."itemId", n.number, n.title, n.body, n."on", n."replyBy", n.why
      from jsonb_to_recordset($1::jsonb) n (id uuid, "sourceId" uuid, "personId" uuid, kind text, "itemId" uuid, number text,
           title text, body text, "on" date, "replyBy" date, why text)
    on conflict (source_id, person_id) do nothing
    returning id, source_id, person_id, kind, item_id),
  personal as (
    insert into delivery (id, notice_id, channel, channel_id, person_id, address, dedup_key, next_try_at)
    select gen_random_uuid(), told.id, way.kind, way.id, told.person_id, way.address,
           told.source_id || '.' || told.person_id || '.' || way.kind, after_quiet(app_now(), s.quiet_from, s.quiet_to)
      from told
      join jsonb_to_recordset($1::jsonb) n (id uuid, email text, channels jsonb) on n.id = told.id
      left join person_setting s on s.person_id = told.person_id
      cross join lateral (
        select c.id, kinds.kind, kinds.address
          from (values ('mail', n.email, told.kind <> all (coalesce(s.muted_mail, '{}'))
                                         and not ($4 and 'digest' <> all (coalesce(s.muted_mail, '{}')))),
                       ('sms', s.mobile, told.kind = any (coalesce(s.sms_kinds, '{}'))
                                or n.channels ? 'sms' and told.kind <> all ($3))) kinds (kind, address, wanted)
          left join channel c on c.kind = kinds.kind
         where kinds.wanted and kinds.address is not null and kinds.kind = any ($2)
           and (n.channels is null or n.channels ? kinds.kind)) way
    on conflict (dedup_key) do nothing),
  grouped as (
    insert into delivery (id, notice_id, channel, channel_id, address, dedup_key)
    select distinct on (c.id, told.source_id) gen_random_uuid(), told.id, c.kind, c.id, coalesce(c.host, ''), told.source_id || '.' || c.id
      from told join person p on p.id = told.person_id
      join jsonb_to_recordset($1::jsonb) n (id uuid, channels jsonb) on n.id = told.id
      join channel c on c.removed_at is null and told.kind = any (c.notice_kinds) and starts_with(p.unit_path, c.unit_path)
     where told.item_id is not null and (n.channels is null or n.channels ? c.kind)
     order by c.id, told.source_id, told.id
    on conflict (dedup_key) do nothing)
  select count(*)::int as told from told`;

@Injectable()
export class PgNotices extends Notices {
  constructor(
    private readonly work: PgUnitOfWork,
    private readonly bell: NoticeBell,
  ) {
    super();
  }

  override async raise(
    notices: readonly NewNotice[],
    ways: readonly ('mail' | 'sms')[],
    inDigest = false,
  ): Promise<number> {
    if (notices.length === 0) return 0;
    const rows = notices.map((notice) => ({ ...notice, id: uuidv7() }));
    const [answer] = await this.work.manager.query<{ told: number }[]>(RAISE, [
      JSON.stringify(rows),
      ways,
      OPTIONAL_NOTICE_KINDS,
      inDigest,
    ]);
    if (answer!.told > 0) this.work.afterCommit(() => this.bell.ring(rows.map(({ personId }) => personId)));
    return answer!.told;
  }

  override async receive(id: string, personId: string): Promise<'now' | 'before' | null> {
    const [[found]] = await this.work.manager.query<[{ first: boolean }[], number]>(
      `update notice set received_at = coalesce(received_at, app_now()) where id = $1 and person_id = $2
        returning received_at = app_now() as first`,
      [id, personId],
    );
    if (!found) return null;
    this.work.afterCommit(() => this.bell.ring([personId]));
    return found.first ? 'now' : 'before';
  }
}
