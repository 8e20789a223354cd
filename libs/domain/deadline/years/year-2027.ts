import { type CalendarYear, days } from '../calendar-year';

/** Made by tools/make-calendar.mjs; change it there. */
export const YEAR_2027: CalendarYear = {
  year: 2027,
  confirmed: false,
  source: '放假安排尚未公布；只列《全国年节及纪念日放假办法》（2024年修订）规定的法定节日，没有调休',
  holidays: days(
    '2027-01-01 2027-02-05 2027-02-06 2027-02-07 2027-02-08 2027-04-05 2027-05-01 2027-05-02 2027-06-09 2027-09-15 2027-10-01 2027-10-02 2027-10-03',
  ),
  makeUpDays: days(''),
};
