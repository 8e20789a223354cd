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
