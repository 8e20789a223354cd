import type { Notice } from '../api/types';
import type { Tone } from '../ui/tag';

export const NOTICE_WORDS: Record<Notice['kind'], string> = {
  assigned: '交办',
  reminder: '提醒',
  digest: '每日汇总',
  urge: '催办',
  supervisionNotice: '督办通知',
  listedSupervision: '挂牌督办',
  interview: '约谈',
  circular: '通报',
  referral: '移送',
  verificationDue: '待验收',
  returned: '退回',
  decision: '审批结果',
  lookBack: '回头看',
};

export const NOTICE_TONES: Record<Notice['kind'], Tone> = {
  assigned: 'blue',
  reminder: 'blue',
  digest: 'plain',
  urge: 'yellow',
  supervisionNotice: 'red',
  listedSupervision: 'red',
  interview: 'red',
  circular: 'red',
  referral: 'red',
  verificationDue: 'blue',
  returned: 'yellow',
  decision: 'green',
  lookBack: 'plain',
};
