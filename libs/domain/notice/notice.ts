export const NOTICE_KINDS = [
  'assigned',
  'reminder',
  'digest',
  'urge',
  'supervisionNotice',
  'listedSupervision',
  'interview',
  'circular',
  'referral',
  'verificationDue',
  'returned',
  'decision',
  'lookBack',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const NOTICE_KIND_LABELS: Record<NoticeKind, string> = {
  assigned: '交办',
  reminder: '到期提醒',
  digest: '每日摘要',
  urge: '催办',
  supervisionNotice: '督办通知书',
  listedSupervision: '挂牌督办',
  interview: '约谈',
  circular: '通报',
  referral: '移送',
  verificationDue: '待审核',
  returned: '退回整改',
  decision: '办理结果',
  lookBack: '回头看',
};

/** Whom a notice reaches, as a part played on the item; worked out to persons when it is written. */
export type Audience =
  | 'handler'
  | 'formerHandler'
  | 'formerLeader'
  | 'disputing'
  | 'leader'
  | 'coordinator'
  | 'auditor'
  | 'verifier'
  | 'superior'
  | 'extensionDecider'
  | 'submitter'
  | 'uploader'
  | 'lookBacker'
  | 'cooperating'
  | 'joining';
