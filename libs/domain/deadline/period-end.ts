import { type Day, monthOf, yearOf } from '../day';

/** Periods whose last day a deadline may be. */
export type PeriodEnd = 'month' | 'quarter' | 'halfYear' | 'year' | 'tenDays';

const HALVES = { 6: '上半年', 12: '下半年' } as Record<number, string>;

/** Which last day it is, by the day itself: 2025-06-30 is the last day of 上半年 of 2025. */
export const PERIOD_END_WORDS: Record<PeriodEnd, (on: Day) => string> = {
  month: (on) => `${yearOf(on)}年${monthOf(on)}月的最后一天`,
  quarter: (on) =>
    `${yearOf(on)}年第${'一二三四'[monthOf(on) / 3 - 1]}季度（${monthOf(on) - 2}月至${monthOf(on)}月）的最后一天`,
  halfYear: (on) => `${yearOf(on)}年${HALVES[monthOf(on)]}（${monthOf(on) - 5}月至${monthOf(on)}月）的最后一天`,
  year: (on) => `${yearOf(on)}年的最后一天`,
  tenDays: (on) => `${yearOf(on)}年${monthOf(on)}月这一旬的最后一天`,
};
