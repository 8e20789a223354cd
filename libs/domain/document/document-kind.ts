/** The official documents of the ladder, each numbered by its own row of numbers. */
export const DOCUMENT_KINDS = [
  'reminderLetter',
  'urgeNotice',
  'supervisionNotice',
  'listedSupervision',
  'interviewNotice',
  'circular',
  'orderToRectify',
  'referral',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What is ever issued: the ladder's, the minutes of an interview, and what shows a result. */
export const ISSUED_KINDS = [...DOCUMENT_KINDS, 'interviewMinutes', 'publicityNotice'] as const;
export type IssuedKind = (typeof ISSUED_KINDS)[number];

/** Of each: what it is called, and the word its number begins with. */
export const DOCUMENT_WORDS: Record<IssuedKind, { title: string; word: string }> = {
  reminderLetter: { title: '整改提醒函', word: '提醒' },
  urgeNotice: { title: '催办通知单', word: '催办' },
  supervisionNotice: { title: '督办通知书', word: '督办' },
  listedSupervision: { title: '挂牌督办通知', word: '挂牌' },
  interviewNotice: { title: '约谈通知书', word: '约谈' },
  circular: { title: '通报', word: '通报' },
  orderToRectify: { title: '责令限期整改通知书', word: '责改' },
  referral: { title: '移送函', word: '移送' },
  interviewMinutes: { title: '约谈纪要', word: '约谈纪' },
  publicityNotice: { title: '整改情况公示', word: '公示' },
};

/** 督办〔2026〕3号: the year in its brackets, no leading zero (GB/T 9704-2012). */
export function documentNumber({ kind, year, seq }: { kind: IssuedKind; year: number; seq: number }): string {
  return `${DOCUMENT_WORDS[kind].word}〔${year}〕${seq}号`;
}
