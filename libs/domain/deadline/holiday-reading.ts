import type { Day } from '../day';

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

  /** Days of other years are left out and said so: each year has a record of its own. */
  reading(year: number | null, source: string, number: string | null): HolidayReading {
    const days = [...this.marks].sort(([a], [b]) => (a < b ? -1 : 1));
    const ofYear = days.filter(([on]) => year === null || on.startsWith(`${year}-`));
    const others = days.filter(([on]) => year !== null && !on.startsWith(`${year}-`)).map(([on]) => on);
    if (others.length > 0) this.warn(0, `${others.join('、')} 不在${year}年，没有收入`);
    const of = (kind: 'rest' | 'work') => ofYear.filter(([, mark]) => mark === kind).map(([on]) => on);
    const { warnings, faults } = this;
    return { year, source, number, holidays: of('rest'), makeUpDays: of('work'), warnings, faults };
  }
}
