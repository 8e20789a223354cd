import type { ItemAction } from '@domain/item/item-policy';
import type { TestCounty } from '../support/test-county';
import { evidenceForm } from '../support/evidence-form';
import type { CopyOptions, Family, Stage } from './stages';

/**
 * Who may do what with an item, and when: written from docs/product and the public surface, not from the code it checks.
 * People by user name. A route that is not here fails the test.
 */
export interface ItemLine {
  route: string;
  /** As `allowedActions` calls it; reads have none. */
  action?: ItemAction;
  when: readonly Stage[];
  /** May differ by stage: a verifier is the person of the pending level. */
  who: (family: Family, stage: Stage) => readonly string[];
  body?: (context: { county: TestCounty; family: Family }) => unknown;
  prepare?: CopyOptions;
  /** Changes something, though `allowedActions` of the item does not name it. */
  acts?: boolean;
  /** Whether it is offered while a dispute waits, and while none does; left out: both. */
  disputed?: 'only' | 'never';
  /** Whether it is offered while an objection to its publicity waits, and while none does; left out: both. */
  objected?: 'only' | 'never';
  /** Whether it is offered while the clock stands still, and while it goes on; left out: both. */
  paused?: 'only' | 'never';
  /** The log must have sealed the item before. */
  sealed?: boolean;
  ok: number;
}

const COORDINATORS = ['coordinator', 'coordinator2'];
const EVERYBODY_ABOVE = ['admin', ...COORDINATORS, 'auditor', 'leader'];
const OPEN_WORK = ['assigned', 'inProgress'] as const;
const SUBMITTED = ['submitted:unit', 'submitted:office', 'submitted:auditor'] as const;
const SHOWN = 'submitted:publicity' as const;
const ALL = ['draft', ...OPEN_WORK, ...SUBMITTED, SHOWN, 'closed', 'cancelled'] as const;

const coordinators = (): string[] => COORDINATORS;
const owners = ({ handler, leader }: Family): string[] => [handler, leader];
const workers = ({ handler, colleagues, helpers }: Family): string[] => [handler, ...colleagues, ...helpers];

/** The county office and leader see everything; below it, whoever leads or helps, once it is assigned. */
export function maySee(person: string, family: Family, stage: Stage): boolean {
  return EVERYBODY_ABOVE.includes(person) || (stage !== 'draft' && family.sees.includes(person));
}

/** 领导 reads, 系统管理员 sees no business decision as his own: neither ever acts on an item. */
export const NEVER_ACTS = ['leader', 'admin'];

const seers = (family: Family, stage: Stage): string[] =>
  [...EVERYBODY_ABOVE, ...family.sees].filter((person) => maySee(person, family, stage));

function verifiers({ leader }: Family, stage: Stage): string[] {
  if (stage === 'submitted:unit') return [leader];
  if (stage === 'submitted:office') return COORDINATORS;
  if (stage === 'submitted:auditor') return ['auditor'];
  // Nothing waits: whoever verifies at some level hears that it is not the time.
  return [leader, ...COORDINATORS, 'auditor'];
}

/** The smallest PNG there is. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export function photoForm(): FormData {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(PIXEL, 'base64')]), '现场.png');
  return form;
}

const todayInShanghai = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

export const ITEM_ORACLE: readonly ItemLine[] = [
  { route: 'GET /items/:itemId', when: ALL, who: seers, ok: 200 },
  { route: 'GET /items/:itemId/timeline', when: ALL, who: seers, ok: 200 },
  { route: 'GET /items/:itemId/log-proof', when: ALL, who: seers, ok: 200 },
  { route: 'GET /items/:itemId/dossier', when: ALL, who: seers, sealed: true, ok: 200 },
  {
    route: 'PATCH /items/:itemId',
    action: 'edit',
    when: ['draft', ...OPEN_WORK],
    who: coordinators,
    body: () => ({ title: '行政执法公示不及时、不完整' }),
    ok: 200,
  },
  {
    route: 'PUT /items/:itemId/assignment',
    action: 'assignment',
    when: ['draft', ...OPEN_WORK],
    who: coordinators,
    body: ({ county, family }) => ({
      leadUnitId: county.units[family.name],
      leaderId: county.people[family.leader]!.id,
      handlerId: county.people[family.handler]!.id,
      dueOn: '2027-05-31',
    }),
    ok: 200,
  },
  { route: 'PUT /items/:itemId/receipt', action: 'receipt', when: ['assigned'], who: owners, ok: 200 },
  {
    route: 'PUT /items/:itemId/plan',
    action: 'plan',
    when: ['inProgress'],
    who: owners,
    body: () => ({ goal: '建立制度', measures: [{ text: '修订办法', dueOn: '2027-02-28' }] }),
    ok: 200,
  },
  {
    route: 'PUT /items/:itemId/plan/approval',
    action: 'planApproval',
    when: ['inProgress'],
    who: coordinators,
    prepare: { changes: { plan_state: 'submitted' } },
    ok: 200,
  },
  {
    route: 'POST /items/:itemId/progress',
    action: 'progress',
    when: ['inProgress'],
    who: workers,
    body: () => ({ text: '已过半' }),
    ok: 201,
  },
  {
    route: 'POST /items/:itemId/evidence',
    action: 'evidence',
    when: ['inProgress'],
    who: workers,
    body: () => evidenceForm('会议纪要', '纪要.txt', { kind: 'minutes' }),
    ok: 201,
  },
  {
    route: 'POST /items/:itemId/uploads',
    action: 'evidence',
    when: ['inProgress'],
    who: workers,
    body: () => ({ fileName: '现场.mp4', size: 9_000_000 }),
    ok: 201,
  },
  // Everybody finds his own there.
  { route: 'GET /items/:itemId/uploads', when: ALL, who: seers, ok: 200 },
  {
    route: 'POST /items/:itemId/mechanisms',
    action: 'mechanism',
    when: ['inProgress'],
    who: workers,
    body: () => ({ title: '执法公示办法', issuedOn: '2026-11-10' }),
    ok: 201,
  },
  {
    route: 'POST /items/:itemId/extensions',
    action: 'extension',
    when: ['inProgress'],
    who: ({ handler }) => [handler],
    body: () => ({ dueOn: '2027-04-30', reason: '汛期', progress: '已过半' }),
    paused: 'never',
    ok: 201,
  },
  {
    route: 'PUT /extensions/:extensionId/decision',
    action: 'extensionDecision',
    when: ['inProgress'],
    who: coordinators,
    body: () => ({ outcome: 'approved' }),
    prepare: { extension: true },
    ok: 200,
  },
  { route: 'GET /extensions/:extensionId/form', when: ALL, who: seers, prepare: { extension: true }, ok: 200 },
  {
    route: 'POST /items/:itemId/disputes',
    action: 'dispute',
    when: OPEN_WORK,
    who: owners,
    body: () => ({ kind: 'notOurs', reason: '不属本单位职责' }),
    disputed: 'never',
    ok: 201,
  },
  {
    route: 'PUT /disputes/:disputeId/decision',
    action: 'disputeDecision',
    when: OPEN_WORK,
    who: coordinators,
    body: () => ({ outcome: 'rejected', reason: '职责清楚' }),
    prepare: { disputed: true },
    disputed: 'only',
    ok: 200,
  },
  {
    route: 'PUT /disputes/:disputeId/withdrawal',
    action: 'disputeWithdrawal',
    when: OPEN_WORK,
    // Raised by the handler: nobody else withdraws it.
    who: ({ handler }) => [handler],
    prepare: { disputed: true },
    disputed: 'only',
    ok: 200,
  },
  { route: 'GET /disputes/:disputeId/content', when: ALL, who: seers, prepare: { disputed: true }, ok: 200 },
  {
    route: 'PUT /items/:itemId/pause',
    action: 'pause',
    when: OPEN_WORK,
    who: coordinators,
    // As long ago as it was assigned; the day of the test is the day of the assignment.
    body: () => ({ kind: 'litigation', basis: '受理通知书', reason: '等待判决', fromOn: todayInShanghai() }),
    paused: 'never',
    ok: 200,
  },
  {
    route: 'PUT /items/:itemId/pause/resumption',
    action: 'resumption',
    when: OPEN_WORK,
    who: coordinators,
    prepare: { paused: true },
    body: () => ({ note: '已判决' }),
    paused: 'only',
    ok: 200,
  },
  {
    route: 'POST /items/:itemId/submissions',
    action: 'submission',
    disputed: 'never',
    paused: 'never',
    when: ['inProgress'],
    who: ({ handler }) => [handler],
    body: () => ({ statement: '已整改到位' }),
    ok: 201,
  },
  {
    route: 'POST /items/:itemId/verifications',
    action: 'verification',
    when: SUBMITTED,
    who: verifiers,
    body: () => ({ outcome: 'accepted', grade: 'rectified' }),
    ok: 201,
  },
  {
    route: 'POST /items/:itemId/objections',
    action: 'objection',
    when: [SHOWN],
    who: () => [...COORDINATORS, 'auditor'],
    body: () => ({ channel: 'letter', text: '情况不实', receivedOn: '2020-01-05' }),
    ok: 201,
  },
  {
    route: 'PUT /objections/:objectionId/decision',
    action: 'objectionDecision',
    when: [SHOWN],
    // Recorded by the first coordinator: he does not decide what he recorded.
    who: (_, stage) => (stage === SHOWN ? ['coordinator2', 'auditor'] : [...COORDINATORS, 'auditor']),
    body: () => ({ outcome: 'unfounded', reason: '已核实' }),
    prepare: { objection: true },
    objected: 'only',
    ok: 200,
  },
  {
    route: 'PUT /items/:itemId/publicity/end',
    action: 'publicityEnd',
    when: [SHOWN],
    who: coordinators,
    objected: 'never',
    ok: 200,
  },
  {
    route: 'POST /items/:itemId/on-site-photos',
    action: 'verification',
    when: SUBMITTED,
    who: verifiers,
    body: photoForm,
    ok: 201,
  },
  { route: 'GET /on-site-photos/:photoId/content', when: ALL, who: seers, prepare: { judged: true }, ok: 200 },
  { route: 'GET /items/:itemId/closure', when: ALL, who: seers, ok: 200 },
  { route: 'GET /submissions/:submissionId/form', when: ALL, who: seers, prepare: { judged: true }, ok: 200 },
  { route: 'GET /verifications/:verificationId/form', when: ALL, who: seers, prepare: { judged: true }, ok: 200 },
  {
    route: 'POST /items/:itemId/reopenings',
    action: 'reopening',
    when: ['closed'],
    who: () => [...COORDINATORS, 'auditor'],
    body: () => ({ reason: '问题反弹', basis: '回头看', dueOn: '2027-06-30' }),
    ok: 201,
  },
  {
    route: 'POST /items/:itemId/look-backs',
    action: 'lookBack',
    when: ['closed'],
    who: () => [...COORDINATORS, 'auditor'],
    body: () => ({ dueOn: '2099-12-31', basis: '群众反映' }),
    ok: 201,
  },
  { route: 'GET /look-backs/:lookBackId', when: ALL, who: seers, prepare: { lookBack: true }, ok: 200 },
  {
    route: 'PUT /look-backs/:lookBackId/result',
    acts: true,
    when: ['closed'],
    who: () => ['auditor'],
    prepare: { lookBack: true },
    body: () => ({ result: 'holds', findings: '已巩固', people: [], visitedOn: todayInShanghai() }),
    ok: 200,
  },
  {
    route: 'PUT /look-backs/:lookBackId/plan',
    acts: true,
    when: ['closed'],
    who: () => [...COORDINATORS, 'auditor'],
    prepare: { lookBack: true },
    body: () => ({ dueOn: '2099-12-30', reason: '另有安排' }),
    ok: 200,
  },
  {
    route: 'PUT /look-backs/:lookBackId/cancellation',
    acts: true,
    when: ['closed'],
    who: () => [...COORDINATORS, 'auditor'],
    prepare: { lookBack: true },
    body: () => ({ reason: '并入年底核查' }),
    ok: 200,
  },
  {
    route: 'PUT /items/:itemId/cancellation',
    action: 'cancellation',
    disputed: 'never',
    when: ['draft', ...OPEN_WORK],
    who: coordinators,
    body: () => ({ reason: '重复' }),
    ok: 200,
  },
  {
    route: 'POST /items/:itemId/urges',
    action: 'urge',
    when: OPEN_WORK,
    who: coordinators,
    body: () => ({ text: '请抓紧', replyBy: '2026-12-31' }),
    paused: 'never',
    ok: 201,
  },
  {
    route: 'POST /urges/:urgeId/replies',
    action: 'urgeReply',
    when: [...OPEN_WORK, ...SUBMITTED, SHOWN],
    who: (family) => [...workers(family), family.leader],
    body: () => ({ text: '正在办理' }),
    ok: 201,
  },
  { route: 'GET /evidence/:evidenceId/content', when: ALL, who: seers, ok: 200 },
  { route: 'GET /evidence/:evidenceId/thumbnail', when: ALL, who: seers, ok: 200 },
  { route: 'GET /evidence/:evidenceId/picture', when: ALL, who: seers, ok: 200 },
  { route: 'GET /evidence/:evidenceId/text', when: ALL, who: seers, ok: 200 },
  { route: 'GET /items/:itemId/evidence-findings', when: ALL, who: seers, ok: 200 },
  {
    route: 'POST /items/:itemId/statement-checks',
    when: ALL,
    who: seers,
    body: () => ({ statement: '已整改到位' }),
    ok: 200,
  },
  { route: 'GET /items/:itemId/documents', when: ALL, who: seers, ok: 200 },
  { route: 'GET /documents/:documentId', when: ALL, who: seers, prepare: { document: true }, ok: 200 },
  { route: 'GET /documents/:documentId/file', when: ALL, who: seers, prepare: { document: true }, ok: 200 },
  {
    route: 'PUT /documents/:documentId/receipt',
    action: 'documentReply',
    when: [...OPEN_WORK, ...SUBMITTED, SHOWN],
    who: (family) => [...workers(family), family.leader],
    prepare: { document: true },
    ok: 200,
  },
  {
    route: 'POST /documents/:documentId/replies',
    action: 'documentReply',
    when: [...OPEN_WORK, ...SUBMITTED, SHOWN],
    who: (family) => [...workers(family), family.leader],
    prepare: { document: true },
    body: () => ({ text: '已按要求整改' }),
    ok: 201,
  },
  {
    route: 'POST /documents/:documentId/minutes',
    action: 'minutes',
    when: [...OPEN_WORK, ...SUBMITTED, SHOWN],
    who: coordinators,
    prepare: { document: true },
    body: () => ({
      heldOn: todayInShanghai(),
      attendees: '镇长',
      situation: '过半',
      requirement: '限期完成',
      pledge: '按期完成',
      replyWithin: 5,
    }),
    ok: 201,
  },
  {
    route: 'PUT /rung-proposals/:proposalId/decision',
    action: 'rungDecision',
    when: OPEN_WORK,
    who: coordinators,
    prepare: { proposal: true },
    body: () => ({ outcome: 'declined', reason: '已有进展' }),
    ok: 200,
  },
];
