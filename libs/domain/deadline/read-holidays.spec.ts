import fc from 'fast-check';
import { HOLIDAY_NOTICES } from './holiday-notices.fixture';
import { readHolidayEvents } from './read-holiday-events';
import { readHolidayNotice } from './read-holiday-notice';
import { readHolidayTable } from './read-holiday-table';
import { readHolidayText } from './read-holiday-text';
import { SHIPPED_YEARS } from './shipped-calendar';

const notice = HOLIDAY_NOTICES[2027]!;
const details = (text: string, year: number | null = null) =>
  readHolidayNotice(text, year).faults.map(({ detail }) => detail);

describe('readHolidayNotice', () => {
  it.each([2024, 2025, 2026])('reads the notice of %i into what is shipped', (year) => {
    const { holidays, makeUpDays } = SHIPPED_YEARS.find((record) => record.year === year)!;
    const read = readHolidayNotice(HOLIDAY_NOTICES[year]!);
    expect(read).toMatchObject({ year, faults: [], warnings: [], makeUpDays });
    expect(read.holidays).toEqual(holidays);
  });

  it('keeps the title and the number of the notice', () =>
    expect(readHolidayNotice(notice)).toMatchObject({
      year: 2027,
      source: '《国务院办公厅关于2027年部分节假日安排的通知》',
      number: '国办发明电〔2026〕6号',
    }));

  it('reads it hard-wrapped at any width as it reads it whole', () => {
    const whole = readHolidayNotice(notice);
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 60 }), (width) => {
        const wrapped = notice.replace(new RegExp(`(.{${width}})`, 'g'), '$1\n');
        expect({ ...readHolidayNotice(wrapped), warnings: [] }).toEqual(whole);
      }),
    );
  });

  it('takes days of the year before as that of the year before, and says so', () => {
    const text = notice.replace(
      '1月1日（周五）至3日（周日）放假，共3天。',
      '2026年12月31日（周四）至2027年1月3日（周日）放假调休，共4天。2026年12月26日（周六）上班。',
    );
    const read = readHolidayNotice(text);
    expect(read.holidays.slice(0, 3)).toEqual(['2027-01-01', '2027-01-02', '2027-01-03']);
    expect(read.neighbours).toEqual([{ year: 2026, holidays: ['2026-12-31'], makeUpDays: ['2026-12-26'] }]);
    expect(read.warnings).toEqual([
      { line: 0, detail: '2026-12-26（班）、2026-12-31（休）属于2026年，确认后一并记入2026年的工作日历。' },
    ]);
  });

  it.each([
    ['10月1日（周五）', '10月1日（周四）', '第9行：2027-10-01 写作周四，实为周五。'],
    ['放假调休，共7天。2月13日', '放假调休，共8天。2月13日', '第4行：“春节”写共8天，2027-02-05 至 2027-02-11 是7天。'],
    ['5月8日（周六）上班', '5月7日上班', '第6行：2027-05-07 不是周六或者周日，不能是调休上班日。'],
    ['9月26日（周日）', '2月30日', '第9行：没有2月30日这一天。'],
    ['五、端午节：6月9日（周三）放假1天，不调休。', '', '没有读到端午的安排。'],
    ['6月9日（周三）放假1天', '另行通知', '第7行：没有读懂“端午节”的放假日期。'],
    ['2月13日（周六）', '2月6日（周六）', '第4行：2027-02-06 既写放假又写上班。'],
  ])('with “%s” replaced by “%s” says: %s', (is, becomes, detail) =>
    expect(details(notice.replace(is, becomes))).toEqual([detail]),
  );

  it('asks for the year, and refuses the notice of another', () => {
    expect(details('10月1日至7日放假')).toEqual(['没有读到是哪一年的安排，请连标题一起粘贴，或者填写年份。']);
    expect(details(notice, 2028)).toEqual(['所选年份是2028年，粘贴的是2027年的通知。']);
    expect(details('关于2027年的会议纪要')[0]).toContain('没有读到任何节日的安排');
  });

  it('answers whatever is pasted', () => {
    fc.assert(fc.property(fc.string(), (text) => void readHolidayNotice(text)));
    fc.assert(
      fc.property(fc.nat(notice.length), fc.nat(40), fc.string({ maxLength: 4 }), (at, cut, put) => {
        readHolidayNotice(notice.slice(0, at) + put + notice.slice(at + cut));
      }),
    );
  });
});

describe('readHolidayTable', () => {
  it('reads dates in every form and the usual words for both kinds', () => {
    const rows = [
      ['2027年放假安排'],
      ['日期', '星期', '类型', '备注'],
      ['2027-01-01', '五', '休', '元旦'],
      ['2027/1/2', '', '放假', ''],
      ['2027年1月3日', '', '节假日', ''],
      ['20270213', '', '补班', ''],
      ['46438', '', '调休上班', ''],
      ['', '', '', ''],
      ['2027-03-01', '', '工作日', ''],
    ];
    expect(readHolidayTable(rows)).toEqual({
      year: 2027,
      source: '',
      number: null,
      holidays: ['2027-01-01', '2027-01-02', '2027-01-03'],
      makeUpDays: ['2027-02-13', '2027-02-20'],
      neighbours: [],
      otherYears: [],
      missing: ['春节', '清明', '劳动节', '端午', '中秋', '国庆'],
      warnings: [],
      faults: [],
    });
  });

  it('names the row of everything it cannot read', () => {
    const rows = [
      ['日期', '类型'],
      ['2027-02-30', '休'],
      ['2027-01-01', '也许'],
      ['2027-01-04', '补班'],
    ];
    expect(readHolidayTable(rows).faults).toEqual([
      { line: 2, detail: '第2行：日期“2027-02-30”读不懂，应写作 2027-10-01 这样的年-月-日。' },
      { line: 3, detail: '第3行：类型“也许”读不懂，应写“休”或者“班”。' },
      { line: 4, detail: '第4行：2027-01-04 不是周六或者周日，不能是调休补班日。' },
    ]);
    expect(readHolidayTable([['甲', '乙']]).faults[0]?.detail).toContain('没有找到表头');
  });
});

describe('readHolidayText', () => {
  const rows = [
    ['日期', '节日', '类型'],
    ['2027-10-01', '国庆', '休'],
    ['2027/10/9', '', '班'],
  ];
  const pasted = (some: string[][]) => some.map((cells) => cells.join('\t')).join('\r\n');

  it('reads rows copied from a spreadsheet as the spreadsheet itself, with and without its head', () => {
    const read = readHolidayText(pasted(rows), null);
    expect(read).toEqual({ reading: readHolidayTable(rows), notice: null });
    expect(read.reading).toMatchObject({
      year: 2027,
      holidays: ['2027-10-01'],
      makeUpDays: ['2027-10-09'],
      faults: [],
    });
    expect(readHolidayText(pasted(rows.slice(1)), null).reading).toEqual(read.reading);
    expect(readHolidayText(pasted([...rows, ['10月', '', '休']]), null).reading.faults[0]?.line).toBe(4);
  });

  it('reads a notice that holds tabs as a notice', () =>
    expect(readHolidayText(notice.replaceAll('：', '：\t'), null)).toMatchObject({
      reading: { year: 2027, faults: [] },
      notice: expect.any(String),
    }));
});

describe('readHolidayEvents', () => {
  const event = (summary: string, start: string, end = '') =>
    `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${start}\r\n${end ? `DTEND;VALUE=DATE:${end}\r\n` : ''}SUMMARY:${summary}\r\nEND:VEVENT\r\n`;
  const calendar = (...events: string[]) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`;

  it('reads whole days, an end being the day after, folded lines too', () => {
    const ics = calendar(
      event('国庆节（休）', '20271001', '20271008'),
      event('国庆节\r\n 补班', '20271009'),
      event('立冬', '20271108'),
    );
    expect(readHolidayEvents(ics)).toMatchObject({
      year: 2027,
      holidays: [1, 2, 3, 4, 5, 6, 7].map((date) => `2027-10-0${date}`),
      makeUpDays: ['2027-10-09'],
      warnings: [{ line: 0, detail: '1个日程既不说休也不说班，没有收入。' }],
      faults: [],
    });
  });

  it('reads the year that is asked for where it lists two, and names what it leaves out', () => {
    const ics = calendar(event('国庆 休', '20271001', '20271004'), event('国庆 休', '20281001', '20281003'));
    expect(readHolidayEvents(ics)).toMatchObject({
      year: 2027,
      otherYears: [2028],
      neighbours: [],
      warnings: [
        {
          detail: '2028-10-01（休）、2028-10-02（休）不在2027年，没有收入；要导入2028年的，请选2028年再读取一次。',
        },
      ],
    });
    expect(readHolidayText(ics, 2028).reading).toMatchObject({
      year: 2028,
      holidays: ['2028-10-01', '2028-10-02'],
      otherYears: [2027],
    });
  });

  it('names the event that is wrong', () => {
    const ics = calendar(
      event('元旦 休', '20270101T080000Z'),
      event('春节 班', '20270205'),
      event('暑假 放假', '20270701', '20270901'),
    );
    expect(readHolidayEvents(ics).faults.map(({ detail }) => detail)).toEqual([
      '第1个日程：“元旦 休”没有全天的开始日期（DTSTART;VALUE=DATE）。',
      '第2个日程：2027-02-05 不是周六或者周日，不能是调休补班日。',
      '第3个日程：“暑假 放假”长达62天，请核对。',
    ]);
    expect(readHolidayEvents('hello').faults[0]?.detail).toContain('不是日历文件');
  });
});
