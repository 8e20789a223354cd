import { type CalendarImport, CalendarYears, type StoredYear } from '@application/ports/calendar-years';
import type { NoticedYear } from '@domain/deadline/calendar-year';
import { DomainError } from '@domain/errors';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { ADVISORY_LOCKS } from '../advisory-locks';
import { SettingsReader } from '../settings-reader';
import { PgUnitOfWork } from '../unit-of-work';

const YEARS = `select year, confirmed, source, number, notice, holidays::text[] as holidays, make_up_days::text[] as "makeUpDays", told,
       imported_by_name as "importedByName", imported_at as "importedAt",
       (select c.id from calendar_import c where c.year = calendar_year.year and c.cancelled_at is null order by c.seq desc limit 1) as "importId"
  from calendar_year`;

const IMPORT = `select id, year, cancelled_at is not null as cancelled,
       not exists (select 1 from calendar_import later
                    where later.year = c.year and later.seq > c.seq and later.cancelled_at is null) as "isLast",
       before - array['holidays', 'make_up_days'] || jsonb_build_object('holidays', before -> 'holidays', 'makeUpDays', before -> 'make_up_days')
         as before
  from calendar_import c where id = $1`;

const NOTE = `insert into calendar_import (id, year, before)
  select $1, $2, (select to_jsonb(y) from calendar_year y where y.year = $2)`;

const RESTORE = `with gone as (
    update calendar_import set cancelled_by = $2, cancelled_by_name = $3, cancelled_at = app_now(), cancelled_on = app_today()
     where id = $1 returning before)
  insert into calendar_year
  select (jsonb_populate_record(null::calendar_year, jsonb_build_object('told', '[]'::jsonb) || before || jsonb_build_object('since', app_today()))).*
    from gone where before is not null`;

const SAVE = `insert into calendar_year
    (year, confirmed, source, number, notice, holidays, make_up_days, told, imported_by, imported_by_name, imported_at, since)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, app_now(), case when $11 then app_today() end)
  on conflict (year) do update set confirmed = excluded.confirmed, source = excluded.source, number = excluded.number,
    notice = excluded.notice, holidays = excluded.holidays, make_up_days = excluded.make_up_days, told = excluded.told,
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

  override async oneImport(id: string): Promise<CalendarImport> {
    const [row] = await this.settings.query<CalendarImport>(IMPORT, [id]);
    if (!row) throw new DomainError('calendar.import_not_found', '没有这次工作日历导入。');
    return row;
  }

  override async holdImport(id: string): Promise<CalendarImport> {
    await this.work.manager.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.calendar]);
    return this.oneImport(id);
  }

  override async restore({ id, year }: CalendarImport): Promise<void> {
    const { actor, manager } = this.work;
    await manager.query('delete from calendar_year where year = $1', [year]);
    await manager.query(RESTORE, [id, actor.id, actor.name]);
  }

  override async save(record: NoticedYear, daysChange: boolean): Promise<void> {
    const { actor, manager } = this.work;
    await manager.query(NOTE, [uuidv7(), record.year]);
    const { year, confirmed, source, number, notice, holidays, makeUpDays, told } = record;
    const values = [year, confirmed, source, number, notice, holidays, makeUpDays, JSON.stringify(told)];
    await manager.query(SAVE, [...values, actor.id, actor.name, daysChange]);
  }
}
