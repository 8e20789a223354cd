import type { Day } from '../day';

/** What a deadline may be counted from. */
export type DateEvent = 'feedback' | 'planFiled' | 'planApproved' | 'receipt';

export const DATE_EVENT_WORDS: Record<DateEvent, string> = {
  feedback: '反馈',
  planFiled: '方案上报',
  planApproved: '方案审定',
  receipt: '签收',
};

export type DateEvents = Readonly<Partial<Record<DateEvent, Day | null>>> & {
  /** 长期坚持: when the clock opened the present year, from which its milestone is counted; null in the years people opened. */
  readonly yearOpened?: Day | null;
};
