import { Policies, type StoredReminders } from '@application/ports/policies';
import { parseReminderPolicy } from '@domain/deadline/parse-reminder-policy';
import { DEFAULT_REMINDER_POLICY, type ReminderPolicy } from '@domain/deadline/reminder-policy';
import { Injectable } from '@nestjs/common';
import { HINT_CHANNEL } from '../operations/hints.pg';
import { PgUnitOfWork } from '../unit-of-work';
import { type PolicyRow, PolicyRows } from './policy-rows';

const KEY = 'reminders';

/** The day of the change stays when the rows are the shipped ones again: what they add stands after it. */
const STORE = `with stored as (
    insert into policy (key, value, since) values ('${KEY}', $1::jsonb, app_today())
    on conflict (key) do update set value = excluded.value, since = excluded.since)
  select pg_notify('${HINT_CHANNEL}', 'reconciliation')`;

@Injectable()
export class PgPolicies extends Policies {
  constructor(
    private readonly work: PgUnitOfWork,
    private readonly rows: PolicyRows,
  ) {
    super();
  }

  override async reminders(): Promise<StoredReminders> {
    return remindersIn(await this.rows.read(KEY));
  }

  override async holdReminders(): Promise<StoredReminders> {
    return remindersIn(await this.rows.hold(KEY));
  }

  override async storeReminders(policy: ReminderPolicy | null): Promise<void> {
    await this.work.manager.query(STORE, [JSON.stringify(policy)]);
  }
}

function remindersIn({ value, since }: PolicyRow): StoredReminders {
  const policy = value === null ? DEFAULT_REMINDER_POLICY : parseReminderPolicy(value);
  return { policy, since, isOwn: value !== null };
}
