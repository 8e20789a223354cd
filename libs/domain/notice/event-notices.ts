import type { ItemEventType } from '../item/item-events';
import { DUTY_KIND_WORDS, type ToldDutyKind } from '../deadline/duty';
import type { Audience, NoticeKind } from './notice';
import { formerLeaderOf, joiningUnitsOf } from './reassignment';

export interface EventNotice {
  kind: NoticeKind;
  /** What the title begins with, in Chinese. */
  head: string;
  audience: readonly Audience[];
}

type Data = Readonly<Record<string, unknown>>;

/** A rung that people issue is told as the clock tells its own: the same kind, the same people. */
const ofRung = ({ kind, audience }: Data): EventNotice => ({
  kind: kind as ToldDutyKind,
  head: DUTY_KIND_WORDS[kind as ToldDutyKind],
  audience: audience as Audience[],
});

/** Beside those who have it, whoever is newly concerned or not any more: units asked to help, the leader of a unit that lost it. */
const reassigned = (data: Data): EventNotice => ({
  kind: 'assigned',
  head: '调整交办',
  audience: [
    'handler',
    'formerHandler',
    'leader',
    ...(formerLeaderOf(data) ? (['formerLeader'] as const) : []),
    ...(joiningUnitsOf(data).length > 0 ? (['joining'] as const) : []),
  ],
});

/** Whoever was asked to decide a request need not any more. */
const undecided = (head: string, { level }: Data): EventNotice => ({
  kind: 'decision',
  head,
  audience: [level === 'unit' ? 'leader' : 'coordinator'],
});

/** Who is told of what happens, at once. Every event is listed: a new one without an answer does not compile. */
export const EVENT_NOTICES: Record<ItemEventType, EventNotice | null | ((data: Data) => EventNotice | null)> = {
  'item.drafted': null,
  'item.edited': null,
  'item.assigned': { kind: 'assigned', head: '交办', audience: ['handler', 'leader', 'cooperating'] },
  'item.reassigned': reassigned,
  'item.received': null,
  'item.planSubmitted': { kind: 'verificationDue', head: '整改方案待审定', audience: ['coordinator'] },
  'item.planApproved': { kind: 'decision', head: '整改方案已审定', audience: ['handler'] },
  'item.dueReckoned': { kind: 'decision', head: '整改时限重新计算', audience: ['handler', 'leader'] },
  'item.dueKept': null,
  'item.progressed': null,
  'item.measureDone': null,
  'item.evidenceAdded': null,
  'item.evidenceQuarantined': { kind: 'decision', head: '佐证材料已隔离', audience: ['uploader'] },
  'item.onSitePhotoAdded': null,
  'item.mechanismAdded': null,
  'item.extensionRequested': { kind: 'verificationDue', head: '延期申请待审批', audience: ['extensionDecider'] },
  'item.extensionReviewed': { kind: 'verificationDue', head: '延期申请待审批', audience: ['extensionDecider'] },
  'item.extensionApproved': { kind: 'decision', head: '延期已批准', audience: ['handler', 'leader'] },
  'item.extensionRefused': { kind: 'decision', head: '延期未批准', audience: ['handler', 'leader'] },
  'item.extensionWithdrawn': (data) => undecided('延期申请已撤回', data),
  // The leader of a unit that lost the item has no more to do with it.
  'item.extensionLapsed': (data) =>
    data.level === 'unit' && data.end === 'reassigned' ? null : undecided('延期申请已失效', data),
  'item.paused': { kind: 'decision', head: '已暂停计时', audience: ['handler', 'leader'] },
  'item.resumed': { kind: 'decision', head: '已恢复计时', audience: ['handler', 'leader'] },
  'item.disputed': { kind: 'verificationDue', head: '异议待决定', audience: ['coordinator'] },
  'item.disputeWithdrawn': { kind: 'decision', head: '异议已撤回', audience: ['coordinator'] },
  'item.disputeDecided': { kind: 'decision', head: '异议已决定', audience: ['disputing'] },
  'item.transferred': { kind: 'assigned', head: '移交', audience: ['handler', 'leader', 'cooperating'] },
  'item.submitted': { kind: 'verificationDue', head: '销号申请待验收', audience: ['verifier'] },
  'item.levelAccepted': { kind: 'verificationDue', head: '销号申请待验收', audience: ['verifier'] },
  'item.published': { kind: 'decision', head: '进入公示', audience: ['handler', 'leader', 'coordinator'] },
  'item.publicityReckoned': {
    kind: 'decision',
    head: '公示期重新计算',
    audience: ['handler', 'leader', 'coordinator'],
  },
  'item.objected': { kind: 'verificationDue', head: '公示异议待决定', audience: ['coordinator', 'auditor'] },
  'item.objectionDecided': ({ outcome }) =>
    outcome === 'founded'
      ? { kind: 'returned', head: '公示异议成立，退回整改', audience: ['handler', 'leader'] }
      : { kind: 'decision', head: '公示异议已决定', audience: ['coordinator', 'auditor'] },
  'item.returned': { kind: 'returned', head: '销号申请被退回', audience: ['handler', 'leader'] },
  'item.closed': { kind: 'decision', head: '已销号', audience: ['handler', 'leader'] },
  'item.lookBackPlanned': ({ assigneeId }) =>
    assigneeId ? { kind: 'lookBack', head: '安排回头看', audience: ['lookBacker'] } : null,
  'item.lookBackChanged': ({ assigneeId }) =>
    assigneeId ? { kind: 'lookBack', head: '调整回头看', audience: ['lookBacker'] } : null,
  'item.lookBackCancelled': null,
  'item.lookBackDone': { kind: 'lookBack', head: '回头看结果', audience: ['handler', 'leader', 'coordinator'] },
  'item.reopened': { kind: 'returned', head: '已重启整改', audience: ['handler', 'leader'] },
  'item.yearOpened': { kind: 'decision', head: '长期坚持转入下一年度', audience: ['handler', 'leader'] },
  'item.cancelled': { kind: 'decision', head: '已撤销', audience: ['handler'] },
  'item.urged': { kind: 'urge', head: '催办', audience: ['handler', 'leader'] },
  'item.urgeReplied': { kind: 'decision', head: '催办已回复', audience: ['coordinator'] },
  'item.dutyPerformed': null,
  'item.rungIssued': ofRung,
  'item.rungDeclined': null,
  'item.interviewHeld': { kind: 'interview', head: '约谈纪要', audience: ['handler', 'leader'] },
  'item.documentReceived': null,
  'item.documentReplied': { kind: 'decision', head: '公文已回复', audience: ['coordinator'] },
};

/** The notice an event raises, or null. */
export function eventNotice(type: ItemEventType, data: Data): EventNotice | null {
  const notice = EVENT_NOTICES[type];
  return typeof notice === 'function' ? notice(data) : notice;
}
