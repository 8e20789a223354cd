import { addDays, type Day, daysBetween } from '../day';

const FIRST = '1900-01-01' as Day;
const LAST = '2999-12-31' as Day;

/** How many days there are in the years 1900 to 2999. */
export const DAY_COUNT = daysBetween(FIRST, LAST) + 1;

/** Days asked for before, so that a plan for a hundred thousand items prints each day once. */
const printed: (Day | undefined)[] = [];

/** The day that many days after 1900-01-01, a Monday. */
export function dayAt(index: number): Day {
  return (printed[index] ??= addDays(FIRST, index));
}

/** Days since 1900-01-01. Integer arithmetic (years begin in March, so that leap days end them): ten times faster than a Date. */
export function indexOf(on: Day): number {
  const month = two(on, 5);
  const year = two(on, 0) * 100 + two(on, 2) - (month < 3 ? 1 : 0);
  const marchDays = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + two(on, 8) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + marchDays - 693_901;
}

const two = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
