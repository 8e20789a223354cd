import { addDays, type Day, isDay } from '../day';
import { isWeekend } from './calendar-year';
import { HolidayNotes, type HolidayReading } from './holiday-reading';

const DATE_HEADS = /^(?:日期|公历日期|公历|时间|date)$/i;
const KIND_HEADS = /^(?:类型|类别|性质|安排|状态|休班|放假(?:\/|或)?上班|是否放假|日期类型|type|kind)$/i;
const REST = /^(?:休|放假|休息|休息日|节假日|法定节假日|假日|假期|放假调休|调休放假)$/;
const WORK = /^(?:班|上班|补班|调休上班|调休补班|补班日|工作|工作日|调休工作日)$/;
/** Excel counts days from 1899-12-30, as it takes 1900 for a leap year. */
const EXCEL_ZERO = '1899-12-30' as Day;
const MOST_ROWS = 2_000;

/** Rows that are pasted from a spreadsheet, cells apart by tabs; null where the text is none. */
export function pastedRows(text: string): string[][] | null {
  const rows = text.split(/\r?\n/).map((line) => line.split('\t'));
  return rows.some((cells) => cells.length > 1 && (isHead(cells) || plainColumns(cells))) ? rows : null;
}

/**
 * Reads a table of days: a head row with 日期 and 类型 (休/放假, 班/补班, or alike), then one day a row; or, where the head was
 * not copied, rows alone. Rows are counted from 1, head included.
 */
export function readHolidayTable(rows: readonly (readonly string[])[], year: number | null = null): HolidayReading {
  const notes = new HolidayNotes();
  const head = rows.findIndex(isHead);
  const columns = head < 0 ? columnsOf(rows) : headed(rows[head]!);
  if (!columns) notes.fault(0, '没有找到表头，第一行应有“日期”和“类型”两列，类型写“休”或者“班”');
  else if (rows.length > MOST_ROWS) notes.fault(0, `表格超过 ${MOST_ROWS} 行，请只留一年的安排`);
  else readRows(rows.slice(head + 1), head + 2, columns, notes);
  return notes.reading(year ?? notes.likeliestYear(), '', null);
}

type Columns = [dateAt: number, kindAt: number];

const isHead = (cells: readonly string[]): boolean => headed(cells) !== null;

function headed(cells: readonly string[]): Columns | null {
  const heads = cells.map(clean);
  return both(
    heads.findIndex((cell) => DATE_HEADS.test(cell)),
    heads.findIndex((cell) => KIND_HEADS.test(cell)),
  );
}

/** Where a row without a head has its day and its kind. */
function plainColumns(cells: readonly string[]): Columns | null {
  const plain = cells.map(clean);
  return both(
    plain.findIndex((cell) => dayIn(cell) !== null),
    plain.findIndex((cell) => REST.test(cell) || WORK.test(cell)),
  );
}

const columnsOf = (rows: readonly (readonly string[])[]): Columns | null =>
  rows.map(plainColumns).find((columns) => columns !== null) ?? null;

const both = (dateAt: number, kindAt: number): Columns | null => (dateAt < 0 || kindAt < 0 ? null : [dateAt, kindAt]);

function readRows(
  rows: readonly (readonly string[])[],
  first: number,
  [dateAt, kindAt]: Columns,
  notes: HolidayNotes,
): void {
  for (const [index, cells] of rows.entries()) {
    const [written, kind] = [clean(cells[dateAt] ?? ''), clean(cells[kindAt] ?? '')];
    if (written === '' && kind === '') continue;
    const row = first + index;
    const on = dayIn(written);
    if (!on) notes.fault(row, `日期“${written}”读不懂，应写作 2027-10-01 这样的年-月-日`);
    else if (REST.test(kind)) notes.mark(on, 'rest', row);
    else if (!WORK.test(kind)) notes.fault(row, `类型“${kind}”读不懂，应写“休”或者“班”`);
    // A table of the whole year lists plain working days, too.
    else if (isWeekend(on)) notes.mark(on, 'work', row);
    else if (!/^工作日?$|^班$|^上班$/.test(kind)) notes.fault(row, `${on} 不是周六或者周日，不能是调休补班日`);
  }
}

/** 2027-10-01, 2027/10/1, 2027.10.1, 20271001, 2027年10月1日, with a time or weekday behind it; or Excel's number of a day. */
function dayIn(written: string): Day | null {
  const match = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:$|[T(\s])/.exec(written);
  if (match) {
    const [, year, month = match[4], date = match[5]] = match;
    const text = `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`;
    return isDay(text) ? text : null;
  }
  return /^[3-9]\d{4}(?:\.0+)?$/.test(written) ? addDays(EXCEL_ZERO, Math.trunc(Number(written))) : null;
}

const clean = (cell: string): string => cell.normalize('NFKC').trim();
