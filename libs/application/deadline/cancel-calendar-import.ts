import { sameDays } from '@domain/deadline/calendar-year';
import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { CalendarYears } from '../ports/calendar-years';
import { Replannings } from '../ports/replannings';
import { UnitOfWork } from '../ports/unit-of-work';
import { yearBefore } from './year-before';

export interface CancelledImport {
  year: number;
  /** False where it was cancelled before: then nothing happened. */
  changed: boolean;
  /** The order to plan anew; null where no day of the year changed. */
  replanningId: string | null;
}

/** 撤销导入: the year as it was before one import, restored whole; what hangs on its days is planned anew in the background (ADR 11). */
@Injectable()
export class CancelCalendarImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly years: CalendarYears,
    private readonly replannings: Replannings,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `calendar.import_superseded` while a later import of the year stands on it. */
  run(actor: Actor, importId: string): Promise<CancelledImport> {
    return this.work.run(actor, async () => {
      const found = await this.years.holdImport(importId);
      const { year } = found;
      if (found.cancelled) return { year, changed: false, replanningId: null };
      if (!found.isLast)
        throw new DomainError(
          'calendar.import_superseded',
          `${year}年的工作日历在这次导入之后又导入过，请先撤销后一次导入。`,
        );
      const before = await this.years.hold(year);
      const after = yearBefore(found);
      await this.years.restore(found);
      await this.audit.note({ type: 'calendar.importCancelled', data: { year, importId, before, after } });
      const moves = !before || !sameDays(before, after);
      const replanningId = moves ? await this.replannings.request(`撤销${year}年工作日历的导入`) : null;
      return { year, changed: true, replanningId };
    });
  }
}
