import { Policies, type StoredReminders } from '@application/ports/policies';
import type { Day } from '@domain/day';
import { parseReminderPolicy } from '@domain/deadline/parse-reminder-policy';
import { DEFAULT_REMINDER_POLICY, type ReminderPolicy } from '@domain/deadline/reminder-policy';
import { Injectable } from '@nestjs/common';
import { HINT_CHANNEL } from '../operations/hints.pg';
import { SettingsReader } from '../settings-reader';
import { PgUnitOfWork } from '../unit-of-work';

/** The day of the change stays when the rows are the shipped ones again: what they add stands after it. */
const STORE = `with stored as (
    insert into policy (key, value, since) values ('reminders', $1::jsonb, app_today())
    on conflict (key) do update set value = excluded.value, since = excluded.since)
  select pg_notify('${HINT_CHANNEL}', 'reconciliation')`;

@Injectable()
export class PgPolicies extends Policies {
  constructor(
    private readonly work: PgUnitOfWork,
    private readonly settings: SettingsReader,
  ) {
    super();
  }

  override async reminders(): Promise<StoredReminders> {
    const [row] = await this.settings.query<{ value: unknown; since: Day | null }>(
      `select value, since from policy where key = 'reminders'`,
    );
    const isOwn = (row?.value ?? null) !== null;
    const policy = isOwn ? parseReminderPolicy(row!.value) : DEFAULT_REMINDER_POLICY;
    return { policy, since: row?.since ?? null, isOwn };
  }

  override async storeReminders(policy: ReminderPolicy | null): Promise<void> {
    await this.work.manager.query(STORE, [JSON.stringify(policy)]);
  }
}
