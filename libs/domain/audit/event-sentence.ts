import type { ItemWords } from '../item/item-input';
import type { ItemEventType } from '../item/item-events';
import { DOCUMENT_WORDS, type IssuedKind } from '../document/document-kind';
import { TERM_UNIT_WORDS, type TermUnit } from '../deadline/procedure-policy';
import { DATE_EVENT_WORDS, type DateEvent } from '../deadline/date-event';
import { EVIDENCE_KIND_LABELS, type EvidenceKind } from '../evidence/evidence';
import { DISPUTE_DUTY_WORDS, DUTY_KIND_WORDS, type DutyKind } from '../deadline/duty';
import { DISPUTE_OUTCOME_LABELS, type DisputeOutcome } from '../item/dispute-state';
import { LOOK_BACK_OUTCOME_LABELS, type LookBackResult } from '../look-back/look-back';
import {
  complainantWords,
  OBJECTION_CHANNEL_LABELS,
  OBJECTION_OUTCOME_LABELS,
  type ObjectionChannel,
  type ObjectionOutcome,
} from '../item/publicity-state';
import {
  DISPUTE_KIND_LABELS,
  type DisputeKind,
  GRADE_LABELS,
  type Grade,
  PAUSE_KIND_LABELS,
  type PauseKind,
  VERIFICATION_LEVEL_LABELS,
  type VerificationLevel,
} from '../item/item-words';

/** The words of a problem, as its form names them. A field without its name does not compile. */
const FIELD_WORDS: Record<keyof ItemWords, string> = {
  title: '问题',
  manifestation: '具体表现',
  cause: '原因分析',
  nature: '性质',
  severity: '程度',
  remediationType: '类型',
  category: '大类',
  aspect: '方面',
  legalBasis: '法规依据',
  dueRule: '原文时限要求',
};

type Data = Readonly<Record<string, unknown>>;
/** The name behind an id, or ''. */
export type NameOf = (id: string) => string;

const text = (data: Data, key: string): string => (typeof data[key] === 'string' ? data[key] : '');
/** Words that something follows: without the stop they ended in. */
const clause = (data: Data, key: string): string => text(data, key).replace(/[。；，;,.\s]+$/u, '');
const after = (lead: string, words: string): string => (words ? `${lead}${words}` : '');
const name = (data: Data, key: string, nameOf: NameOf): string => nameOf(text(data, key));
const levelOf = (data: Data, key: string): string =>
  VERIFICATION_LEVEL_LABELS[data[key] as VerificationLevel] ?? '验收';
const disputeOf = (data: Data): string => DISPUTE_KIND_LABELS[data.kind as DisputeKind] ?? '其他';
const gradeOf = (data: Data): string => GRADE_LABELS[data.grade as Grade] ?? '';

/** What the timeline says of each event, without naming who did it. A new event without a sentence does not compile. */
const SENTENCES: Record<ItemEventType, (data: Data, nameOf: NameOf) => string> = {
  'item.drafted': (data) => `登记问题：${text(data, 'title')}`,
  'item.edited': (data) => `修改了问题的内容${after('：', fieldsOf(data))}`,
  'item.assigned': (data, nameOf) =>
    `交办给${name(data, 'leadUnitId', nameOf)}，责任人 ${name(data, 'handlerId', nameOf)}，责任领导 ${name(data, 'leaderId', nameOf)}，整改时限 ${text(data, 'dueOn')}${reckoned(data)}`,
  'item.reassigned': (data, nameOf) =>
    `调整交办：${text(data, 'fromUnitId') && `${name(data, 'fromUnitId', nameOf)} → `}${name(data, 'leadUnitId', nameOf)}，责任人 ${name(data, 'handlerId', nameOf)}，整改时限 ${text(data, 'dueOn')}${changed(data)}${reckoned(data)}${text(data, 'fromUnitId') && `，重新签收；理由：${text(data, 'reason')}`}`,
  'item.received': () => '签收',
  'item.planSubmitted': (data) =>
    `报送整改方案：${Number(data.measures ?? 0)} 条措施${after('，最晚完成 ', text(data, 'plannedOn'))}`,
  'item.planApproved': () => '整改方案审定',
  'item.dueReckoned': (data) =>
    `${text(data, 'cause')}，整改时限重新计算：${text(data, 'before')} → ${text(data, 'dueOn')}（${text(data, 'arithmetic')}）`,
  'item.dueKept': (data) =>
    text(data, 'ruleOn')
      ? `${text(data, 'cause')}，整改时限由人填写，仍为 ${text(data, 'dueOn')}；按规则推算为 ${text(data, 'ruleOn')}（${text(data, 'arithmetic')}）`
      : `${text(data, 'cause')}，已不能按规则推算，整改时限仍为 ${text(data, 'dueOn')}，改为由人填写`,
  'item.progressed': (data) =>
    `进展${typeof data.percent === 'number' ? `（${data.percent}%）` : ''}：${text(data, 'text')}`,
  'item.measureDone': (data) => `完成整改措施：${text(data, 'text')}`,
  'item.evidenceAdded': (data) =>
    `上传佐证材料《${text(data, 'fileName')}》（${EVIDENCE_KIND_LABELS[data.kind as EvidenceKind] ?? '其他'}，第 ${Number(data.version ?? 1)} 版）`,
  'item.evidenceQuarantined': (data) =>
    `佐证材料《${text(data, 'fileName')}》查出病毒（${text(data, 'finding')}），已隔离`,
  'item.mechanismAdded': (data) => `建立长效机制《${text(data, 'title')}》${text(data, 'documentNumber')}`,
  'item.extensionRequested': (data) => `申请延期至 ${text(data, 'dueOn')}，理由：${text(data, 'reason')}`,
  'item.extensionReviewed': (data) =>
    `初审同意延期至 ${text(data, 'dueOn')}，转督察办审批${after('；意见：', text(data, 'reason'))}`,
  'item.extensionApproved': (data) =>
    `批准延期：${text(data, 'before')} → ${text(data, 'dueOn')}${after('，申请时的时限为 ', text(data, 'askedFrom'))}${after('；说明：', text(data, 'reason'))}`,
  'item.extensionRefused': (data) => `未批准延期${after('，理由：', text(data, 'reason'))}`,
  'item.extensionWithdrawn': (data) => `申请销号，延期至 ${text(data, 'dueOn')} 的申请未经审批，自动撤回`,
  'item.extensionLapsed': (data) =>
    `事项${data.end === 'cancelled' ? '撤销' : '改由别的单位牵头'}，延期至 ${text(data, 'dueOn')} 的申请未经审批，自动失效`,
  'item.paused': (data) =>
    `自 ${text(data, 'fromOn')} 起暂停计时（${PAUSE_KIND_LABELS[data.kind as PauseKind] ?? '其他'}），依据：${clause(data, 'basis')}；理由：${text(data, 'reason')}`,
  'item.resumed': (data) =>
    `恢复计时，${text(data, 'fromOn')} 起暂停了 ${Number(data.days ?? 0)} ${TERM_UNIT_WORDS[data.unit as TermUnit] ?? '天'}，${lostAfter(data)}整改时限 ${text(data, 'before')} → ${text(data, 'dueOn')}${after('；说明：', text(data, 'note'))}`,
  'item.disputed': (data) =>
    `提出异议（${disputeOf(data)}），理由：${clause(data, 'reason')}${after('；建议承办单位：', text(data, 'proposedUnit'))}${after('；附件：', text(data, 'fileName'))}`,
  'item.disputeWithdrawn': (data) => `撤回异议（${disputeOf(data)}）`,
  'item.disputeDecided': (data, nameOf) =>
    `${DISPUTE_OUTCOME_LABELS[data.outcome as DisputeOutcome] ?? '决定异议'}${name(data, 'toUnitId', nameOf)}，理由：${text(data, 'reason')}`,
  'item.transferred': (data, nameOf) =>
    `移交：${name(data, 'fromUnitId', nameOf)} → ${name(data, 'leadUnitId', nameOf)}，责任人 ${name(data, 'handlerId', nameOf)}，责任领导 ${name(data, 'leaderId', nameOf)}，整改时限 ${text(data, 'dueOn')}${changed(data)}${reckoned(data)}，重新签收`,
  'item.submitted': (data) => `申请销号：${text(data, 'statement')}`,
  'item.onSitePhotoAdded': (data) => `上传现场核查照片《${text(data, 'fileName')}》`,
  'item.levelAccepted': (data) => `${levelOf(data, 'level')}通过，转${levelOf(data, 'next')}`,
  'item.published': (data) =>
    `${levelOf(data, 'level')}通过，进入公示：${text(data, 'fromOn')} 至 ${text(data, 'untilOn')}（${Number(data.amount ?? 0)}${TERM_UNIT_WORDS[data.unit as TermUnit] ?? '天'}）`,
  'item.publicityReckoned': (data) =>
    `${text(data, 'cause')}，公示期重新计算：${text(data, 'before')} → ${text(data, 'untilOn')}`,
  'item.objected': (data) =>
    `登记公示异议（${OBJECTION_CHANNEL_LABELS[data.channel as ObjectionChannel] ?? '其他'}，${complainantWords(data.named === true)}，${text(data, 'receivedOn')} 收到）：${text(data, 'text')}`,
  'item.objectionDecided': (data) =>
    `公示${OBJECTION_OUTCOME_LABELS[data.outcome as ObjectionOutcome] ?? '异议已决定'}，理由：${clause(data, 'reason')}${data.outcome === 'founded' ? `；退回整改，整改时限 ${text(data, 'dueOn')}${changed(data)}` : '；公示照常进行'}`,
  'item.returned': (data) => `退回，理由：${clause(data, 'reason')}，整改时限 ${text(data, 'dueOn')}`,
  'item.closed': (data) =>
    `${text(data, 'publicityId') ? '公示期满，没有未决定的异议' : '验收通过'}，销号${after('，结论：', gradeOf(data))}`,
  'item.lookBackPlanned': (data, nameOf) =>
    `安排回头看，应于 ${text(data, 'dueOn')} 前完成${after('，由', name(data, 'assigneeId', nameOf))}${text(data, 'assigneeId') && '承担'}；缘由：${clause(data, 'basis')}`,
  'item.lookBackChanged': (data, nameOf) =>
    `调整回头看：${text(data, 'dueOn')}${changed(data)}${after('，由', name(data, 'assigneeId', nameOf))}${text(data, 'assigneeId') && '承担'}；理由：${clause(data, 'reason')}`,
  'item.lookBackCancelled': (data) => `取消 ${text(data, 'dueOn')} 的回头看，理由：${clause(data, 'reason')}`,
  'item.lookBackDone': (data) =>
    `回头看（${text(data, 'visitedOn')}）：${LOOK_BACK_OUTCOME_LABELS[data.result as LookBackResult] ?? ''}；${clause(data, 'findings')}${data.byVerifier === true ? '（承担人参加过本事项的验收）' : ''}`,
  'item.reopened': (data) =>
    `重启，第 ${Number(data.cycle ?? 1)} 轮，整改时限 ${text(data, 'dueOn')}；理由：${clause(data, 'reason')}；依据：${text(data, 'basis')}`,
  'item.yearOpened': (data) =>
    `长期坚持：${text(data, 'before')} 的年度节点已通过核查，转入下一年度（第 ${Number(data.cycle ?? 1)} 轮），整改时限 ${text(data, 'dueOn')}（${text(data, 'arithmetic')}）`,
  'item.cancelled': (data) => `撤销，理由：${text(data, 'reason')}`,
  'item.urged': (data) => `催办${numbered(data)}：${clause(data, 'text')}，请于 ${text(data, 'replyBy')} 前回复`,
  'item.urgeReplied': (data) => `回复催办：${text(data, 'text')}`,
  'item.dutyPerformed': (data) =>
    `${data.proposal === true ? '拟' : ''}${rungOf(data, '提醒')}（${text(data, 'occurrence')}）${after('，发出', text(data, 'document'))}`,
  'item.rungIssued': (data) =>
    `决定${rungOf(data, '升级')}${after('，发出', text(data, 'document'))}${after('，请于 ', text(data, 'replyBy'))}${text(data, 'replyBy') && ' 前回复'}`,
  'item.rungDeclined': (data) => `决定暂不${rungOf(data, '升级')}，理由：${text(data, 'reason')}`,
  'item.interviewHeld': (data) =>
    `${text(data, 'heldOn')} 约谈，形成纪要${text(data, 'document')}${after('；表态：', clause(data, 'pledge'))}${after('；请于 ', text(data, 'replyBy'))}${text(data, 'replyBy') && ' 前书面回复'}`,
  'item.documentReceived': (data) => `签收${documentOf(data)}`,
  'item.documentReplied': (data) => `回复${documentOf(data)}：${text(data, 'text')}`,
};

const fieldsOf = ({ fields }: Data): string =>
  (Array.isArray(fields) ? fields : []).map((field) => FIELD_WORDS[field as keyof ItemWords] ?? '其他').join('、');
const reckoned = (data: Data): string => {
  const arithmetic = text(data, 'arithmetic');
  return arithmetic && `（按规则推算：${arithmetic}）`;
};
const numbered = (data: Data): string => (text(data, 'document') ? `（${text(data, 'document')}）` : '');
const rungOf = (data: Data, otherwise: string): string =>
  data.ofDispute === true ? DISPUTE_DUTY_WORDS : (DUTY_KIND_WORDS[data.kind as DutyKind] ?? otherwise);
const documentOf = (data: Data): string =>
  `${DOCUMENT_WORDS[data.documentKind as IssuedKind]?.title ?? '公文'}${numbered(data)}`;

/** 时限 that an event in the pause set anew: only what was paused after it moved the date. */
function lostAfter({ givenBack, event, runsFrom, unit }: Data): string {
  if (typeof givenBack !== 'number') return '';
  const days = `${givenBack} ${TERM_UNIT_WORDS[unit as TermUnit] ?? '天'}`;
  return `其中${DATE_EVENT_WORDS[event as DateEvent] ?? '起算'}之日（${String(runsFrom)}）以后的 ${days}予以顺延，`;
}

function changed({ before, dueOn }: Data): string {
  const earlier = (before as { dueOn?: string | null } | undefined)?.dueOn;
  return earlier && earlier !== dueOn ? `（原 ${earlier}）` : '';
}

/** One event of an item as a Chinese sentence without a full stop. */
export function eventSentence(type: ItemEventType, data: Data, nameOf: NameOf): string {
  return SENTENCES[type](data, nameOf);
}
