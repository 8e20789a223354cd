import { xmlText } from './xml-text';

/** Excel holds no more in a cell. */
const LONGEST_CELL = 32_767;
const CUT = '……（过长，余略）';

/** What a spreadsheet takes for a formula when it reads text: = + - @, also full-width, a tab, a carriage return. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** The text as a cell can hold it. */
export function cellText(text: string): string {
  const writable = xmlText(text).replace(/\r\n?/g, '\n');
  return writable.length <= LONGEST_CELL ? writable : `${writable.slice(0, LONGEST_CELL - CUT.length)}${CUT}`;
}

/** A field of a CSV file that stays text wherever it is opened. */
export function csvField(text: string): string {
  const harmless = FORMULA.test(text) ? `'${cellText(text)}` : cellText(text);
  return /[",\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
