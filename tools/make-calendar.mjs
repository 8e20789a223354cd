// Writes libs/domain/deadline/years/year-YYYY.ts. Run by hand when the State Council has published a year and
// chinese-days knows it; read the result against the notice before it is committed.
//   TZ=Asia/Shanghai node tools/make-calendar.mjs && npx prettier --write libs/domain/deadline/years
import chineseDays from 'chinese-days';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// chinese-days reads days in the machine's zone and is a day off when that lies west of UTC.
if (new Date(2026, 0, 1).getTimezoneOffset() !== -480) {
  console.error('Run this with TZ=Asia/Shanghai.');
  process.exit(2);
}

const notice = (year, number) => `《国务院办公厅关于${year}年部分节假日安排的通知》（${number}）`;

const published = {
  2024: notice(2024, '国办发明电〔2023〕7号'),
  2025: notice(2025, '国办发明电〔2024〕12号'),
  2026: notice(2026, '国办发明电〔2025〕7号'),
};

// Not published: only the days off that the regulation itself names. Bridges and make-up days are not guessed.
const unpublished = {
  2027: {
    source: '放假安排尚未公布；只列《全国年节及纪念日放假办法》（2024年修订）规定的法定节日，没有调休',
    holidays: [
      '2027-01-01',
      ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
      '2027-04-05',
      ...['2027-05-01', '2027-05-02'],
      '2027-06-09',
      '2027-09-15',
      ...['2027-10-01', '2027-10-02', '2027-10-03'],
    ],
  },
};

function daysOf(year) {
  const days = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** Days off are the days the notice names, weekends inside the span included; make-up days are weekends worked. */
function fromPackage(year) {
  const named = (on) => chineseDays.getDayDetail(on).name.includes(',');
  const weekend = (on) => [0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay());
  const days = daysOf(year).filter(named);
  return {
    holidays: days.filter((on) => !chineseDays.getDayDetail(on).work),
    makeUpDays: days.filter((on) => chineseDays.getDayDetail(on).work && weekend(on)),
  };
}

function write({ year, confirmed, source, holidays, makeUpDays }) {
  const list = (days) => `days('${days.join(' ')}')`;
  const text = `import { type CalendarYear, days } from '../calendar-year';

/** Made by tools/make-calendar.mjs; change it there. */
export const YEAR_${year}: CalendarYear = {
  year: ${year},
  confirmed: ${confirmed},
  source: '${source}',
  holidays: ${list(holidays)},
  makeUpDays: ${list(makeUpDays)},
};
`;
  const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../libs/domain/deadline/years');
  writeFileSync(path.join(folder, `year-${year}.ts`), text);
  console.log(`${year}: ${holidays.length} days off, ${makeUpDays.length} make-up days`);
}

for (const [year, source] of Object.entries(published))
  write({ year: Number(year), confirmed: true, source, ...fromPackage(Number(year)) });
for (const [year, { source, holidays }] of Object.entries(unpublished))
  write({ year: Number(year), confirmed: false, source, holidays, makeUpDays: [] });
