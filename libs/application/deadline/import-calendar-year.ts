import { amendYear, checkNeighbours, type YearDays } from '@domain/deadline/amend-year';
import { checkCalendarYear, type NoticedYear, sameDays } from '@domain/deadline/calendar-year';
import { shippedYear } from '@domain/deadline/shipped-calendar';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { CalendarYears } from '../ports/calendar-years';
import { Calendars } from '../ports/calendars';
import { Replannings } from '../ports/replannings';
import { UnitOfWork } from '../ports/unit-of-work';

export interface ImportedYear {
  /** False where the year was kept like this already: then nothing happened. */
  changed: boolean;
  /** The years beside it of which days changed with it. */
  amended: number[];
  /** The order to plan anew; null where no day of the year changed. */
  replanningId: string | null;
}

/** 导入工作日历: one year with the notice it stands on; what hangs on its days is planned anew in the background (ADR 11). */
@Injectable()
export class ImportCalendarYear {
  constructor(
    private readonly work: UnitOfWork,
    private readonly years: CalendarYears,
    private readonly calendars: Calendars,
    private readonly replannings: Replannings,
    private readonly audit: AuditTrail,
  ) {}

  /** `neighbours`: days across the turn of the year, see `amendYear`. Throws `input.invalid`, naming the day, for a year that contradicts itself. */
  run(actor: Actor, record: NoticedYear, neighbours: readonly YearDays[] = []): Promise<ImportedYear> {
    checkCalendarYear(record);
    checkNeighbours(record, neighbours);
    return this.work.run(actor, async () => {
      const own = await this.keep(record);
      const amended: number[] = [];
      for (const days of neighbours) {
        const kept = await this.years.hold(days.year);
        const before = kept ?? shippedYear(days.year);
        const { number = null, notice = null } = kept ?? {};
        const after = { ...amendYear(before, days, record.source), number, notice };
        if (before && sameDays(before, after)) continue;
        await this.keep(after);
        amended.push(days.year);
      }
      const moves = own.moves || amended.length > 0;
      const cause = `导入${record.year}年工作日历`;
      return {
        changed: own.changed || amended.length > 0,
        amended,
        replanningId: moves ? await this.replannings.request(cause) : null,
      };
    });
  }

  private async keep(record: NoticedYear): Promise<{ changed: boolean; moves: boolean }> {
    const kept = await this.years.hold(record.year);
    const same = kept && sameDays(kept, record);
    if (same && kept.source === record.source && kept.number === record.number && kept.notice === record.notice)
      return { changed: false, moves: false };
    const before = kept ?? (await this.calendars.years()).find(({ year }) => year === record.year) ?? null;
    const moves = !before || !sameDays(before, record);
    await this.years.save(record, moves);
    const { notice, ...data } = record;
    await this.audit.note({ type: 'calendar.imported', data: { ...data, hasNotice: notice !== null, before } });
    return { changed: true, moves };
  }
}
