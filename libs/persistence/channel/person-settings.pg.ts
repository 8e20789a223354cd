import { type Confirmation, type OwnSettings, PersonSettings, type Wishes } from '@application/ports/person-settings';
import type { OptionalNoticeKind } from '@domain/notice/channel';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { HINT_CHANNEL } from '../operations/hints.pg';
import { PgUnitOfWork } from '../unit-of-work';

const PENDING = `s.pending_email is not null and s.confirmation_ends_at > now()`;

@Injectable()
export class PgPersonSettings extends PersonSettings {
  constructor(private readonly work: PgUnitOfWork) {
    super();
  }

  override async own(personId: string): Promise<OwnSettings> {
    const [row] = await this.work.manager.query<OwnSettings[]>(
      `select p.email, case when ${PENDING} then s.pending_email end as "pendingEmail", s.mobile,
              coalesce(s.muted_mail, '{}') as "mutedMail", coalesce(s.sms_kinds, '{}') as "smsKinds",
              to_char(s.quiet_from, 'HH24:MI') as "quietFrom", to_char(s.quiet_to, 'HH24:MI') as "quietTo",
              exists (select 1 from calendar_feed f where f.person_id = p.id) as "hasCalendar"
         from person p left join person_setting s on s.person_id = p.id where p.id = $1`,
      [personId],
    );
    return row!;
  }

  override async save(personId: string, wishes: Wishes): Promise<void> {
    const { mutedMail, smsKinds, mobile, quietFrom, quietTo } = wishes;
    await this.work.manager.query(
      `insert into person_setting (person_id, muted_mail, sms_kinds, mobile, quiet_from, quiet_to) values ($1, $2, $3, $4, $5, $6)
       on conflict (person_id) do update set muted_mail = $2, sms_kinds = $3, mobile = $4, quiet_from = $5, quiet_to = $6`,
      [personId, mutedMail, smsKinds, mobile, quietFrom, quietTo],
    );
  }

  override async askedJustNow(personId: string): Promise<boolean> {
    const rows = await this.work.manager.query<unknown[]>(
      `select 1 from person_setting where person_id = $1 and confirmation_ends_at > now() + interval '59 minutes'`,
      [personId],
    );
    return rows.length > 0;
  }

  override async askConfirmation(personId: string, email: string): Promise<void> {
    const { manager } = this.work;
    const [source, notice, delivery] = [uuidv7(), uuidv7(), uuidv7()];
    await manager.query(
      `insert into notice (id, source_id, person_id, kind, title, body, noticed_on)
       values ($1, $2, $3, 'decision', '确认邮箱', '您申请改用新的邮箱接收通知，请在“我的设置”中填写邮件里的确认码，一小时内有效。不是您本人申请的，请忽略。', app_today())`,
      [notice, source, personId],
    );
    await manager.query(
      `insert into delivery (id, notice_id, channel, channel_id, person_id, address, dedup_key, purpose)
       values ($1, $2, 'mail', (select id from channel where kind = 'mail'), $3, $4, $5, 'confirmation')`,
      [delivery, notice, personId, email, `${source}.confirmation`],
    );
    await manager.query(
      `insert into person_setting (person_id, pending_email, confirmation_id, confirmation_ends_at) values ($1, $2, $3, now() + interval '1 hour')
       on conflict (person_id) do update set pending_email = $2, confirmation_id = $3, confirmation_tries = 0,
             confirmation_ends_at = now() + interval '1 hour'`,
      [personId, email, delivery],
    );
    await manager.query(`select pg_notify('${HINT_CHANNEL}', 'deliveries')`);
  }

  override async takeConfirmation(personId: string): Promise<Confirmation | null> {
    const [row] = await this.work.manager.query<Confirmation[]>(
      `select confirmation_id as id, pending_email as email, confirmation_tries as tries, confirmation_ends_at > now() as valid
         from person_setting where person_id = $1 and pending_email is not null for update`,
      [personId],
    );
    return row ?? null;
  }

  override async confirm(personId: string, email: string): Promise<void> {
    await this.work.manager.query('update person set email = $2 where id = $1', [personId, email]);
    await this.work.manager.query(
      'update person_setting set pending_email = null, confirmation_id = null, confirmation_ends_at = null where person_id = $1',
      [personId],
    );
  }

  override async noteWrongCode(personId: string): Promise<void> {
    await this.work.manager.query(
      'update person_setting set confirmation_tries = confirmation_tries + 1 where person_id = $1',
      [personId],
    );
  }

  override async mute(personId: string, kind: OptionalNoticeKind): Promise<void> {
    await this.work.manager.query(
      `insert into person_setting (person_id, muted_mail) select id, array[$2] from person where id = $1
       on conflict (person_id) do update set muted_mail = array_append(array_remove(person_setting.muted_mail, $2), $2)`,
      [personId, kind],
    );
  }

  override async setCalendar(personId: string, tokenHash: Buffer | null): Promise<void> {
    if (!tokenHash)
      return void (await this.work.manager.query('delete from calendar_feed where person_id = $1', [personId]));
    await this.work.manager.query(
      `insert into calendar_feed (person_id, token_hash) values ($1, $2)
       on conflict (person_id) do update set token_hash = $2, created_at = app_now()`,
      [personId, tokenHash],
    );
  }
}
