import { amendYear, checkNeighbours, keepTold } from '@domain/deadline/amend-year';
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

  /**
   * What it tells of the years beside it goes into their records, see `amendYear`; what theirs told of it stays. Throws, naming the day,
   * `input.invalid` for a year that contradicts itself and `calendar.contradicted` for one that contradicts them.
   */
  run(actor: Actor, record: NoticedYear): Promise<ImportedYear> {
    checkCalendarYear(record);
    checkNeighbours(record, record.told);
    return this.work.run(actor, async () => {
      const beside = [await this.years.hold(record.year - 1), await this.years.hold(record.year + 1)];
      const own = await this.keep(
        keepTold(
          record,
          beside.flatMap((kept) => kept?.told ?? []),
        ),
      );
      const amended: number[] = [];
      for (const days of record.told) {
        const kept = await this.years.hold(days.year);
        const before = kept ?? shippedYear(days.year);
        const { number = null, notice = null, told = [] } = kept ?? {};
        const after = { ...amendYear(before, days, record.source), number, notice, told };
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
    if (same && sameNotice(kept, record)) return { changed: false, moves: false };
    const before = kept ?? (await this.calendars.years()).find(({ year }) => year === record.year) ?? null;
    const moves = !before || !sameDays(before, record);
    await this.years.save(record, moves);
    const { notice, ...data } = record;
    await this.audit.note({ type: 'calendar.imported', data: { ...data, hasNotice: notice !== null, before } });
    return { changed: true, moves };
  }
}

function sameNotice(a: NoticedYear, b: NoticedYear): boolean {
  const said = ({ source, number, notice, told }: NoticedYear) =>
    JSON.stringify([
      source,
      number,
      notice,
      told.map((days) => [days.year, days.source, [...days.holidays].sort(), [...days.makeUpDays].sort()]),
    ]);
  return said(a) === said(b);
}
