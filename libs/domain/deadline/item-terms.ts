/** The words of an item that deadlines need. */
export const ITEM_STATUSES = ['draft', 'assigned', 'inProgress', 'submitted', 'closed', 'cancelled'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];
export const STATUS_LABELS: Record<ItemStatus, string> = {
  draft: '待交办',
  assigned: '待签收',
  inProgress: '整改中',
  submitted: '待验收',
  closed: '已销号',
  cancelled: '已撤销',
};

export const SEVERITIES = ['low', 'normal', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type VerificationLevel = 'unit' | 'office' | 'auditor';
export const VERIFICATION_LEVEL_LABELS: Record<VerificationLevel, string> = {
  unit: '单位领导审核',
  office: '督察办审核',
  auditor: '核查员核查',
};
