import type { Notice } from '../api/types';
import type { Tone } from '../ui/tag';

/** Kinds, as the inbox marks them; titles say what happened. */
export const NOTICE_WORDS: Record<Notice['kind'], string> = {
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
