import type {
  Dispute,
  Evidence,
  Extension,
  Figure,
  Item,
  ItemAction,
  ItemLine,
  ItemStatus,
  Light,
  Objection,
  Publicity,
} from '../api/types';
import type { Tone } from '../ui/tag';

/** The field's words as they print. The keys are the API's own, so a new value without its word does not compile. */
export const STATUS_WORDS: Record<ItemStatus, string> = {
  draft: '待交办',
  assigned: '待签收',
  inProgress: '整改中',
  submitted: '待验收',
  closed: '已销号',
  cancelled: '已撤销',
};

export const STATUS_TONES: Record<ItemStatus, Tone> = {
  draft: 'plain',
  assigned: 'yellow',
  inProgress: 'blue',
  submitted: 'blue',
  closed: 'green',
  cancelled: 'grey',
};

export const NATURE_WORDS: Record<ItemLine['nature'], string> = {
  common: '共性',
  specific: '个性',
  selfIdentified: '自查',
};

export const SEVERITY_WORDS: Record<ItemLine['severity'], string> = {
  low: '轻微',
  normal: '一般',
  high: '较重',
  critical: '重大',
};

export const TYPE_WORDS: Record<ItemLine['remediationType'], string> = {
  immediate: '立行立改',
  timeBound: '限期整改',
  continuing: '长期坚持',
};

export const LEVEL_WORDS: Record<NonNullable<ItemLine['pendingLevel']>, string> = {
  unit: '单位领导审核',
  office: '督察办审核',
  auditor: '核查员核查',
  publicity: '公示中',
};

export const PUBLICITY_OUTCOME_WORDS: Record<NonNullable<Publicity['outcome']>, string> = {
  ended: '期满销号',
  broken: '异议成立，退回',
};

/** By name to those who may know it. */
export const complainantOf = ({ raisedBy, named }: Objection): string => raisedBy ?? (named ? '实名' : '匿名');

export const OBJECTION_CHANNEL_WORDS: Record<Objection['channel'], string> = {
  phone: '来电',
  letter: '来信',
  visit: '来访',
  online: '网络',
  other: '其他',
};

export const OBJECTION_OUTCOME_WORDS: Record<NonNullable<Objection['outcome']>, string> = {
  founded: '异议成立',
  unfounded: '异议不成立',
  lapsed: '并入整改核查',
};

export const DISPUTE_WORDS: Record<Dispute['kind'], string> = {
  notOurs: '不属本单位职责',
  dutyWrong: '责任划分有误',
  factsWrong: '事实认定有误',
  dateWrong: '整改时限不当',
};

export const DISPUTE_STATE_WORDS: Record<Dispute['state'], string> = {
  pending: '待决定',
  transferred: '成立，已移交',
  corrected: '成立，已更正',
  cancelled: '成立，事项撤销',
  rejected: '不成立',
  withdrawn: '已撤回',
};

export const DISPUTE_STATE_TONES: Record<Dispute['state'], Tone> = {
  pending: 'yellow',
  transferred: 'green',
  corrected: 'green',
  cancelled: 'green',
  rejected: 'red',
  withdrawn: 'grey',
};

export const PAUSE_WORDS: Record<Item['pauses'][number]['kind'], string> = {
  awaitingSuperior: '等待上级',
  litigation: '诉讼',
  other: '其他',
};

export const TERM_UNIT_WORDS: Record<Item['pauses'][number]['unit'], string> = {
  days: '天',
  workingDays: '个工作日',
};

export const EXTENSION_LEVEL_WORDS: Record<NonNullable<Extension['pendingLevel']>, string> = {
  unit: '单位领导初审',
  office: '督察办审批',
};

export const EXTENSION_OUTCOME_WORDS: Record<NonNullable<Extension['outcome']>, { label: string; tone: Tone }> = {
  approved: { label: '同意', tone: 'green' },
  refused: { label: '不同意', tone: 'red' },
  withdrawn: { label: '已撤回', tone: 'grey' },
  lapsed: { label: '已失效', tone: 'grey' },
};

export const GRADE_WORDS: Record<NonNullable<ItemLine['grade']>, string> = {
  rectified: '已整改',
  mostlyRectified: '基本整改',
  continuing: '长期坚持',
  notRectified: '未整改',
};

export const LIGHT_WORDS: Record<Light['colour'], string> = {
  red: '红灯',
  yellow: '黄灯',
  green: '绿灯',
  grey: '不计时',
};

export const ACTION_WORDS: Record<ItemAction, string> = {
  edit: '修改问题',
  assignment: '交办',
  receipt: '签收',
  plan: '报送方案',
  planApproval: '审定方案',
  progress: '填报进展',
  evidence: '上传佐证',
  mechanism: '登记长效机制',
  extension: '申请延期',
  extensionDecision: '审批延期',
  dispute: '提出异议',
  disputeWithdrawal: '撤回异议',
  disputeDecision: '决定异议',
  pause: '暂停计时',
  resumption: '恢复计时',
  submission: '申请销号',
  verification: '验收',
  objection: '登记公示异议',
  objectionDecision: '决定公示异议',
  publicityEnd: '期满销号',
  reopening: '重启',
  lookBack: '安排回头看',
  cancellation: '撤销',
  urge: '催办',
  urgeReply: '回复催办',
  rungDecision: '决定升级措施',
  minutes: '登记约谈纪要',
  documentReply: '回复公文',
};

export const EVIDENCE_WORDS: Record<Evidence['kind'], string> = {
  regulation: '制度文件',
  minutes: '会议纪要',
  photoBefore: '整改前照片',
  photoAfter: '整改后照片',
  ledger: '台账',
  screenshot: '截图',
  training: '培训材料',
  receipt: '回执单据',
  other: '其他',
};

/** The table as choices of a select, in the order it stands. */
export function choices<Key extends string>(words: Readonly<Record<Key, string>>): { value: Key; label: string }[] {
  return (Object.keys(words) as Key[]).map((value) => ({ value, label: words[value] }));
}

/** The figures of a report that a view of the ledger can be narrowed to. */
export const FIGURE_WORDS: Record<Figure['key'], string> = {
  total: '问题总数',
  closed: '已销号',
  open: '正在整改',
  submitted: '待验收',
  overdue: '逾期',
  paused: '暂停计时',
  rate: '整改完成率',
  common: '共性问题',
  specific: '个性问题',
  selfIdentified: '自查问题',
  immediate: '立行立改',
  timeBound: '限期整改',
  continuing: '长期坚持',
  measures: '整改措施',
  measuresDone: '已完成措施',
  mechanisms: '长效机制',
  extensions: '延期申请',
  returned: '验收退回过',
  reopened: '销号后重启',
  publicity: '公示中',
  everClosed: '销号过',
  lookBackPlanned: '安排回头看',
  lookedBack: '已回头看',
  rebounded: '回头看反弹',
  lookBackCoverage: '回头看覆盖率',
  reboundRate: '反弹率',
};
