import type { Day } from '../day';
import { amendYear, checkNeighbours, isNeighbour, keepTold } from './amend-year';
import type { CalendarYear } from './calendar-year';

const days = (...all: string[]) => all as Day[];
const of2018: CalendarYear = {
  year: 2018,
  confirmed: true,
  source: '2018年的通知',
  holidays: days('2018-01-01', '2018-12-29', '2018-12-30'),
  makeUpDays: days('2018-09-29'),
};
/** As the notice of 2019 said: 2018年12月29日上班，12月31日放假. */
const told = { year: 2018, holidays: days('2018-12-30', '2018-12-31'), makeUpDays: days('2018-12-29') };

describe('amendYear', () => {
  it('arranges the days that are told anew, keeps all others, and names both notices', () =>
    expect(amendYear(of2018, told, '2019年的通知')).toEqual({
      year: 2018,
      confirmed: true,
      source: '2018年的通知；跨年日期按2019年的通知',
      holidays: ['2018-01-01', '2018-12-30', '2018-12-31'],
      makeUpDays: ['2018-09-29', '2018-12-29'],
    }));

  it('leaves a year without a record unconfirmed', () =>
    expect(amendYear(null, told, '2019年的通知')).toMatchObject({
      confirmed: false,
      source: '2019年的通知中的跨年日期；全年的安排尚未导入',
    }));
});

describe('keepTold', () => {
  const by2019 = { ...told, source: '2019年的通知' };

  it('keeps what the notice of the year beside it told, and names it where it adds a day', () => {
    const whole = { ...of2018, holidays: days('2018-01-01') };
    expect(keepTold(whole, [by2019, { ...by2019, year: 2020 }])).toEqual({
      year: 2018,
      confirmed: true,
      source: '2018年的通知；跨年日期按2019年的通知',
      holidays: ['2018-01-01', '2018-12-30', '2018-12-31'],
      makeUpDays: ['2018-09-29', '2018-12-29'],
    });
    const alike = { ...of2018, holidays: by2019.holidays, makeUpDays: by2019.makeUpDays };
    expect(keepTold(alike, [by2019])).toBe(alike);
  });

  it('refuses a day of which it says the opposite, and names both', () => {
    expect(() => keepTold({ ...of2018, makeUpDays: days('2018-12-30') }, [by2019])).toThrow(
      /2018-12-29 写放假，《2019年的通知》写调休上班/,
    );
    expect(() => keepTold({ ...of2018, holidays: [], makeUpDays: days('2018-12-30') }, [by2019])).toThrow(
      '2018年的这份安排与相邻年度的通知不一致：2018-12-30 写调休上班，《2019年的通知》写放假。',
    );
  });
});

describe('checkNeighbours', () => {
  const of2019 = { ...of2018, year: 2019 };

  it('takes days near the turn of the year and no others', () => {
    expect(isNeighbour(told, 2019)).toBe(true);
    expect(isNeighbour({ ...told, year: 2020, holidays: days('2020-01-03'), makeUpDays: [] }, 2019)).toBe(true);
    expect(isNeighbour({ ...told, holidays: days('2018-10-01') }, 2019)).toBe(false);
    expect(isNeighbour(told, 2020)).toBe(false);
    expect(() => checkNeighbours(of2019, [told])).not.toThrow();
    expect(() => checkNeighbours(of2019, [{ ...told, year: 2017 }])).toThrow(
      '2017年的日期不能随2019年的安排导入，请单独导入。',
    );
    expect(() => checkNeighbours(of2019, [{ ...told, makeUpDays: days('2018-12-31') }])).toThrow('2018-12-31');
  });
});
