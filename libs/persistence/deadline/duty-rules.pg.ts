import { Calendars } from '@application/ports/calendars';
import { DutyRules, type Rules } from '@application/ports/duty-rules';
import type { Day } from '@domain/day';
import { parseReminderPolicy } from '@domain/deadline/parse-reminder-policy';
import { DEFAULT_REMINDER_POLICY } from '@domain/deadline/reminder-policy';
import { Injectable } from '@nestjs/common';
import { KeptAWhile } from '../kept-a-while';
import { SettingsReader } from '../settings-reader';

/** `greatest` leaves nulls out. */
const OWN = `select p.value, greatest(p.since, (select max(since) from calendar_year), (select max(cancelled_on) from calendar_import)) as since
  from (values (1)) one left join policy p on p.key = 'reminders'`;

@Injectable()
export class PgDutyRules extends DutyRules {
  private readonly known = new KeptAWhile(() => this.read());

  constructor(
    private readonly settings: SettingsReader,
    private readonly calendars: Calendars,
  ) {
    super();
  }

  override fresh(): Promise<Rules> {
    this.known.forget();
    return this.current();
  }

  override async current(): Promise<Rules> {
    return { ...(await this.known.current()), calendar: await this.calendars.current() };
  }

  private async read(): Promise<Omit<Rules, 'calendar'>> {
    const [own] = await this.settings.query<{ value: unknown; since: Day | null }>(OWN);
    return {
      policy: own?.value ? parseReminderPolicy(own.value) : DEFAULT_REMINDER_POLICY,
      since: own?.since ?? null,
    };
  }
}
