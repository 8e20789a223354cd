import type { Day } from '@domain/day';
import { lookBacksMeant } from '@domain/look-back/look-back-duties';
import { type Coming, lastDay, previewMessages } from '@domain/notice/preview';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { BusinessDay } from '../ports/business-day';
import { Calendars } from '../ports/calendars';
import { type ComingDuty, JobQueries } from '../ports/job-queries';

export interface MessagePreview {
  from: Day;
  to: Day;
  messages: Coming<ComingDuty['item']>[];
  /** There are more duties than were looked at: the messages are not all. */
  cut: boolean;
}

/** What the coming days would tell whom, if nothing changed. */
@Injectable()
export class PreviewMessages {
  constructor(
    private readonly queries: JobQueries,
    private readonly businessDay: BusinessDay,
    private readonly calendars: Calendars,
  ) {}

  async run(actor: Actor, days: number): Promise<MessagePreview> {
    const to = lastDay(await this.businessDay.today(), days);
    const { duties, people, today, cut } = await this.queries.coming(actor, to);
    const calendar = await this.calendars.current();
    const known = duties.map(({ item, duty, lookBacks }) => {
      const { occurrence } = duty;
      const on = occurrence < today ? today : occurrence;
      const meant = lookBacksMeant(lookBacks, { occurrence, on }, calendar);
      return { item: { ...item, lookBackerIds: meant.flatMap(({ assigneeId }) => assigneeId ?? []) }, duty };
    });
    return { from: today, to, messages: previewMessages(known, people, today), cut };
  }
}
