import { CalendarYears, type StoredYear } from '@application/ports/calendar-years';
import type { NoticedYear } from '@domain/deadline/calendar-year';
import { Injectable } from '@nestjs/common';
import { ADVISORY_LOCKS } from '../advisory-locks';
import { SettingsReader } from '../settings-reader';
import { PgUnitOfWork } from '../unit-of-work';

const YEARS = `select year, confirmed, source, number, notice, holidays::text[] as holidays, make_up_days::text[] as "makeUpDays",
       imported_by_name as "importedByName", imported_at as "importedAt"
  from calendar_year`;

const SAVE = `insert into calendar_year
    (year, confirmed, source, number, notice, holidays, make_up_days, imported_by, imported_by_name, imported_at, since)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, app_now(), case when $10 then app_today() end)
  on conflict (year) do update set confirmed = excluded.confirmed, source = excluded.source, number = excluded.number,
    notice = excluded.notice, holidays = excluded.holidays, make_up_days = excluded.make_up_days,
    imported_by = excluded.imported_by, imported_by_name = excluded.imported_by_name, imported_at = excluded.imported_at,
    since = coalesce(excluded.since, calendar_year.since)`;

@Injectable()
export class PgCalendarYears extends CalendarYears {
  constructor(
    private readonly work: PgUnitOfWork,
    private readonly settings: SettingsReader,
  ) {
    super();
  }

  override own(): Promise<StoredYear[]> {
    return this.settings.query<StoredYear>(`${YEARS} order by year`);
  }

  override async hold(year: number): Promise<NoticedYear | null> {
    await this.work.manager.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.calendar]);
    const [row] = await this.work.manager.query<NoticedYear[]>(`${YEARS} where year = $1`, [year]);
    return row ?? null;
  }

  override async save(record: NoticedYear, daysChange: boolean): Promise<void> {
    const { actor, manager } = this.work;
    const { year, confirmed, source, number, notice, holidays, makeUpDays } = record;
    const values = [year, confirmed, source, number, notice, holidays, makeUpDays];
    await manager.query(SAVE, [...values, actor.id, actor.name, daysChange]);
  }
}
