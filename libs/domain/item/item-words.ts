/** The field's words with the Chinese they print as. Every list below is closed: a new value is added here and nowhere else. */

export const NATURES = ['common', 'specific', 'selfIdentified'] as const;
export type Nature = (typeof NATURES)[number];
export const NATURE_LABELS: Record<Nature, string> = { common: '共性', specific: '个性', selfIdentified: '自查' };

export const SEVERITIES = ['low', 'normal', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const SEVERITY_LABELS: Record<Severity, string> = {
  low: '轻微',
  normal: '一般',
  high: '较重',
  critical: '重大',
};

export const REMEDIATION_TYPES = ['immediate', 'timeBound', 'continuing'] as const;
export type RemediationType = (typeof REMEDIATION_TYPES)[number];
export const REMEDIATION_TYPE_LABELS: Record<RemediationType, string> = {
  immediate: '立行立改',
  timeBound: '限期整改',
  continuing: '长期坚持',
};

export const VERIFICATION_LEVELS = ['unit', 'office', 'auditor'] as const;
export type VerificationLevel = (typeof VERIFICATION_LEVELS)[number];
export const VERIFICATION_LEVEL_LABELS: Record<VerificationLevel, string> = {
  unit: '单位领导审核',
  office: '督察办审核',
  auditor: '核查员核查',
};

/** What a submission waits for: a level, or the end of its publicity (公示) after the last one. */
export const PENDING_LEVELS = [...VERIFICATION_LEVELS, 'publicity'] as const;
export type PendingLevel = (typeof PENDING_LEVELS)[number];
export const PENDING_LEVEL_LABELS: Record<PendingLevel, string> = { ...VERIFICATION_LEVEL_LABELS, publicity: '公示' };

export const VERIFICATION_OUTCOMES = ['accepted', 'returned'] as const;
export type VerificationOutcome = (typeof VERIFICATION_OUTCOMES)[number];

export const GRADES = ['rectified', 'mostlyRectified', 'continuing', 'notRectified'] as const;
export type Grade = (typeof GRADES)[number];
export const GRADE_LABELS: Record<Grade, string> = {
  rectified: '已整改',
  mostlyRectified: '基本整改',
  continuing: '长期坚持',
  notRectified: '未整改',
};

/** How a request for extension ends: decided, or without a decision by what becomes of the item. */
export const EXTENSION_OUTCOMES = ['approved', 'refused', 'withdrawn', 'lapsed'] as const;
export type ExtensionOutcome = (typeof EXTENSION_OUTCOMES)[number];

export const PAUSE_KINDS = ['awaitingSuperior', 'litigation', 'other'] as const;
export type PauseKind = (typeof PAUSE_KINDS)[number];
export const PAUSE_KIND_LABELS: Record<PauseKind, string> = {
  awaitingSuperior: '等待上级',
  litigation: '诉讼',
  other: '其他',
};

export const DISPUTE_KINDS = ['notOurs', 'dutyWrong', 'factsWrong', 'dateWrong'] as const;
export type DisputeKind = (typeof DISPUTE_KINDS)[number];
export const DISPUTE_KIND_LABELS: Record<DisputeKind, string> = {
  notOurs: '不属本单位职责',
  dutyWrong: '责任划分有误',
  factsWrong: '事实认定有误',
  dateWrong: '整改时限不当',
};

export const PLAN_STATES = ['none', 'submitted', 'approved'] as const;
export type PlanState = (typeof PLAN_STATES)[number];
