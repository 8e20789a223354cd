import type { Day } from '@domain/day';
import { lookBacksMeant } from '@domain/look-back/look-back-duties';
import { lastDay, previewMessages } from '@domain/notice/preview';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { BusinessDay } from '../ports/business-day';
import { Calendars } from '../ports/calendars';
import { JobQueries } from '../ports/job-queries';
import { type Forecast, ForeseeDigests } from './foresee-digests';

/** `cut`: there are more duties or items than were looked at; the messages and digests are not all. */
export interface MessagePreview extends Forecast {
  from: Day;
  to: Day;
}

/** What the coming days would tell whom, if nothing changed. */
@Injectable()
export class PreviewMessages {
  constructor(
    private readonly queries: JobQueries,
    private readonly businessDay: BusinessDay,
    private readonly calendars: Calendars,
    private readonly digests: ForeseeDigests,
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
    const messages = previewMessages(known, people, today);
    const forecast = await this.digests.after(actor, { from: today, to, messages, people });
    return { from: today, to, ...forecast, cut: cut || forecast.cut };
  }
}
