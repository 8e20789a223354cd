import { Calendars } from '@application/ports/calendars';
import { DutyRules, type Rules } from '@application/ports/duty-rules';
import type { Day } from '@domain/day';
import { parseReminderPolicy } from '@domain/deadline/parse-reminder-policy';
import { DEFAULT_REMINDER_POLICY, type ReminderPolicy } from '@domain/deadline/reminder-policy';
import { Injectable } from '@nestjs/common';
import { SettingsReader } from '../settings-reader';

const FRESH_MILLISECONDS = 5_000;

/** `greatest` leaves nulls out. */
const OWN = `select p.value, greatest(p.since, (select max(since) from calendar_year), (select max(cancelled_on) from calendar_import)) as since
  from (values (1)) one left join policy p on p.key = 'reminders'`;

@Injectable()
export class PgDutyRules extends DutyRules {
  private policy: ReminderPolicy = DEFAULT_REMINDER_POLICY;
  private since: Day | null = null;
  private freshUntil = 0;

  constructor(
    private readonly settings: SettingsReader,
    private readonly calendars: Calendars,
  ) {
    super();
  }

  override fresh(): Promise<Rules> {
    this.freshUntil = 0;
    return this.current();
  }

  override async current(): Promise<Rules> {
    if (performance.now() >= this.freshUntil) {
      const [own] = await this.settings.query<{ value: unknown; since: Day | null }>(OWN);
      this.since = own?.since ?? null;
      this.policy = own?.value ? parseReminderPolicy(own.value) : DEFAULT_REMINDER_POLICY;
      this.freshUntil = performance.now() + FRESH_MILLISECONDS;
    }
    return { policy: this.policy, since: this.since, calendar: await this.calendars.current() };
  }
}
