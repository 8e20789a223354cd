import type { Supervision } from '../api/types';

export const KIND_WORDS: Record<Supervision['kind'], string> = {
  lawSupervision: '法治督察',
  inspection: '督查',
  partyInspection: '巡察',
  audit: '审计',
  enforcementSupervision: '执法监督',
  safetyInspection: '安全检查',
  caseReview: '案卷评查',
  hotline: '12345/信访',
  selfCheck: '自查',
};
