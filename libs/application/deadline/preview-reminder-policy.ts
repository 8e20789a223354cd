import type { Day } from '@domain/day';
import { expectedDuties } from '@domain/deadline/duty-plan';
import { parseReminderPolicy } from '@domain/deadline/parse-reminder-policy';
import type { ReminderPolicy } from '@domain/deadline/reminder-policy';
import { type Coming, lastDay, previewMessages } from '@domain/notice/preview';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../ports/calendars';
import { type ComingDuty, JobQueries, type OpenSchedule } from '../ports/job-queries';
import { Policies } from '../ports/policies';

export interface PolicyPreview {
  from: Day;
  to: Day;
  messages: Coming<ComingDuty['item']>[];
  /** How many there would be by the rules that hold now. */
  present: number;
}

/** What proposed rules would send in the coming days, from tomorrow on as when they were stored today. Changes nothing. */
@Injectable()
export class PreviewReminderPolicy {
  constructor(
    private readonly queries: JobQueries,
    private readonly calendars: Calendars,
    private readonly policies: Policies,
  ) {}

  /** Throws `input.invalid` naming row and field. */
  async run(actor: Actor, rows: readonly unknown[], days: number): Promise<PolicyPreview> {
    const proposed = parseReminderPolicy(rows, '/rows');
    const { schedules, people, today } = await this.queries.openSchedules(actor);
    const calendar = await this.calendars.current();
    const to = lastDay(today, days);
    const messages = (policy: ReminderPolicy) => {
      const coming = ({ item, facts }: OpenSchedule) =>
        expectedDuties(facts, policy, calendar, today)
          .filter(({ occurrence }) => occurrence <= to)
          .map((duty) => ({ item, duty }));
      return previewMessages(schedules.flatMap(coming), people, today);
    };
    const present = messages((await this.policies.reminders()).policy).length;
    return { from: today, to, messages: messages(proposed), present };
  }
}
