import { type Day, isDay } from '@domain/day';
import { Misuse } from './misuse';

/** Reads a day or throws a `Misuse` that names the argument. */
export function readDay(name: string, text: string): Day {
  if (!isDay(text)) throw new Misuse(`${name} 的“${text}”不是有效日期，应写作 2026-11-20 这样的年-月-日。`);
  return text;
}

/** Reads a whole number of at most six digits, negative allowed, or throws a `Misuse` that names the argument. */
export function readWholeNumber(name: string, text: string): number {
  if (!/^[+-]?\d{1,6}$/.test(text)) throw new Misuse(`${name} 的“${text}”不是整数，应写作 5 或 -5，最多六位。`);
  return Number(text) + 0;
}
