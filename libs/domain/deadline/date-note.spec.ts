import { day } from '../day';
import { dateMark, dateNote } from './date-note';
import { shippedCalendar } from './shipped-calendar';

describe('dateNote', () => {
  const note = (dates: Parameters<typeof dateNote>[0]) => dateNote(dates, shippedCalendar());

  it('names the dates of each year that is not confirmed', () => {
    expect(note({ 整改时限: day('2027-03-01'), 计划完成日期: day('2027-02-01'), 原定时限: day('2031-01-06') })).toBe(
      '整改时限、计划完成日期：2027年放假安排尚未公布，按普通周和法定节日计算，公布后可能变动；原定时限：2031年没有工作日历，按普通周计算，公布后可能变动',
    );
  });

  it('says nothing where all is confirmed, or there is no date', () => {
    expect(note({ 整改时限: day('2026-03-01'), 计划完成日期: null })).toBe('');
  });
});

describe('dateMark', () => {
  const mark = (...dates: Parameters<typeof dateMark>[0]) => dateMark(dates, shippedCalendar());

  it('names the years of the same dates, each once', () => {
    expect(mark(day('2031-01-06'), day('2027-03-01'), null, day('2026-03-01'), day('2027-02-01'))).toBe(
      '2027、2031年放假安排尚未公布，日期可能变动',
    );
  });

  it('says nothing where all is confirmed, or there is no date', () => {
    expect(mark(day('2026-03-01'), null)).toBe('');
  });
});
