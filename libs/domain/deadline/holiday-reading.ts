import { type Day, yearOf } from '../day';
import { isNeighbour } from './amend-year';
import type { YearDays } from './calendar-year';
import { missingFestivals } from './festivals';

/** A fault of what was pasted or uploaded; `line` is its line, row or place, from 1, 0 for the whole. */
export interface HolidayFault {
  line: number;
  /** Chinese, names the line and says what is wrong. */
  detail: string;
}

/** One year's arrangement as a source says it, before anybody confirms it. */
export interface HolidayReading {
  /** Null where the source does not say for which year it is. */
  year: number | null;
  /** Title of the notice; '' where the source names none. */
  source: string;
  /** 发文字号, e.g. 国办发明电〔2025〕7号. */
  number: string | null;
  /** Ascending, each once. */
  holidays: Day[];
  makeUpDays: Day[];
  /** Days across the turn of the year: they go into the records of the years they lie in. */
  neighbours: YearDays[];
  /** Years of which it lists days, too, that were left out. */
  otherYears: number[];
  /** Festivals without a day off; mostly the list is not whole then. */
  missing: string[];
  /** What was left out or assumed. */
  warnings: HolidayFault[];
  /** With any of these the reading cannot be confirmed. */
  faults: HolidayFault[];
}

/** Collects what a source says, line by line; a day said twice alike counts once, said both ways is a fault. */
export class HolidayNotes {
  readonly warnings: HolidayFault[] = [];
  readonly faults: HolidayFault[] = [];
  private readonly marks = new Map<Day, 'rest' | 'work'>();

  constructor(private readonly place: (line: number) => string = (line) => `第${line}行`) {}

  mark(on: Day, kind: 'rest' | 'work', line: number): void {
    const known = this.marks.get(on);
    if (known && known !== kind) this.fault(line, `${on} 既写放假又写上班`);
    else this.marks.set(on, kind);
  }

  fault(line: number, text: string): void {
    this.faults.push({ line, detail: line > 0 ? `${this.place(line)}：${text}。` : `${text}。` });
  }

  warn(line: number, text: string): void {
    this.warnings.push({ line, detail: line > 0 ? `${this.place(line)}：${text}。` : `${text}。` });
  }

  /** The year most days lie in; null where there is none. */
  likeliestYear(): number | null {
    const counts = new Map<number, number>();
    for (const on of this.marks.keys()) {
      const year = Number(on.slice(0, 4));
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
  }

  /** Each year has a record of its own: of days of other years it says where they go, or that they were left out. */
  reading(year: number | null, source: string, number: string | null): HolidayReading {
    const others = [...new Set([...this.marks.keys()].map(yearOf))]
      .filter((one) => year !== null && one !== year)
      .sort();
    const neighbours = others.map((one) => this.daysOf(one)).filter((days) => isNeighbour(days, year!));
    const otherYears = others.filter((one) => !neighbours.some((days) => days.year === one));
    for (const days of neighbours)
      this.warn(0, `${said(days)}属于${days.year}年，确认后一并记入${days.year}年的工作日历`);
    for (const one of otherYears)
      this.warn(0, `${said(this.daysOf(one))}不在${year}年，没有收入；要导入${one}年的，请选${one}年再读取一次`);
    const { holidays, makeUpDays } = this.daysOf(year);
    const missing = year === null ? [] : missingFestivals(year, holidays);
    const { warnings, faults } = this;
    return { year, source, number, holidays, makeUpDays, neighbours, otherYears, missing, warnings, faults };
  }

  private daysOf(year: number): YearDays & Pick<HolidayReading, 'holidays' | 'makeUpDays'>;
  private daysOf(year: number | null): Pick<HolidayReading, 'holidays' | 'makeUpDays'>;
  private daysOf(year: number | null) {
    const days = [...this.marks].filter(([on]) => year === null || yearOf(on) === year).sort();
    const of = (kind: 'rest' | 'work') => days.filter(([, mark]) => mark === kind).map(([on]) => on);
    return { year, holidays: of('rest'), makeUpDays: of('work') };
  }
}

const said = ({ holidays, makeUpDays }: YearDays): string =>
  [...holidays.map((on) => `${on}（休）`), ...makeUpDays.map((on) => `${on}（班）`)].sort().join('、');
