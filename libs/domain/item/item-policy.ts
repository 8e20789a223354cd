import { DomainError } from '../errors';
import { type Actor, hasRole } from '../unit/actor';
import { handsOf } from '../unit/delegation';
import type { ItemState } from './item-state';
import type { ItemStatus } from './item-status';

export type ItemAction =
  | 'edit'
  | 'assignment'
  | 'receipt'
  | 'plan'
  | 'planApproval'
  | 'progress'
  | 'evidence'
  | 'mechanism'
  | 'extension'
  | 'extensionDecision'
  | 'dispute'
  | 'disputeWithdrawal'
  | 'disputeDecision'
  | 'pause'
  | 'resumption'
  | 'submission'
  | 'verification'
  | 'objection'
  | 'objectionDecision'
  | 'publicityEnd'
  | 'reopening'
  | 'lookBack'
  | 'cancellation'
  | 'urge'
  | 'urgeReply'
  | 'rungDecision'
  | 'minutes'
  | 'documentReply';

type Facts = Readonly<
  Pick<
    ItemState,
    | 'status'
    | 'planState'
    | 'pendingLevel'
    | 'submitterId'
    | 'workedByIds'
    | 'verifiedByIds'
    | 'cycleBeganOn'
    | 'leadUnitId'
    | 'cooperatingUnitIds'
    | 'leaderId'
    | 'handlerId'
    | 'extensionLevel'
    | 'pausedOn'
    | 'proposalId'
    | 'disputedOn'
    | 'disputerId'
    | 'objectedOn'
    | 'objectorIds'
  >
>;

interface Rule {
  /** The statuses in which the action makes sense. */
  when: readonly ItemStatus[];
  who: (actor: Actor, item: Facts) => boolean;
  /** What else must hold, where status alone does not say it. */
  given?: (item: Facts) => boolean;
  /** The action's name in a refusal. */
  label: string;
}

const isCoordinator = (actor: Actor): boolean => hasRole(actor, 'coordinator');
const isOfOffice = (actor: Actor): boolean => isCoordinator(actor) || hasRole(actor, 'auditor');
/** Who complained of a published closure is for those who look into it: the unit learns what was said, not by whom. */
export const knowsComplainants: (actor: Actor) => boolean = isOfOffice;
const isPublished = (item: Facts): boolean => item.pendingLevel === 'publicity';
const isHandler = (actor: Actor, item: Facts): boolean => actor.id === item.handlerId;

/** 责任领导: whoever the item names, and whoever else leads its unit. */
export function leadsUnit(
  person: Pick<Actor, 'id' | 'unitId' | 'roles'>,
  item: Pick<ItemState, 'leaderId' | 'leadUnitId'>,
): boolean {
  return hasRole(person, 'unitLeader') && (person.id === item.leaderId || person.unitId === item.leadUnitId);
}

const worksOnIt = (actor: Actor, item: Facts): boolean =>
  isHandler(actor, item) ||
  (hasRole(actor, 'handler') && (actor.unitId === item.leadUnitId || item.cooperatingUnitIds.includes(actor.unitId)));

/** 谁办理、谁不能验收: the natural person counts, whatever his roles are now. */
export function hasWorkedOn(
  personId: string,
  item: Pick<ItemState, 'handlerId' | 'submitterId' | 'workedByIds'>,
): boolean {
  return personId === item.handlerId || personId === item.submitterId || item.workedByIds.includes(personId);
}

/** The persons of the pending level, less those who worked on it or verified another level, themselves or by a delegate. While nothing waits: of any level, the item says it is not the time. */
function isVerifier(actor: Actor, item: Facts): boolean {
  const hands = handsOf(actor, item.cycleBeganOn);
  if (hands.some((id) => hasWorkedOn(id, item) || item.verifiedByIds?.includes(id))) return false;
  if (item.pendingLevel === null || item.pendingLevel === 'publicity')
    return leadsUnit(actor, item) || isCoordinator(actor) || hasRole(actor, 'auditor');
  if (item.pendingLevel === 'unit') return leadsUnit(actor, item);
  if (item.pendingLevel === 'office') return isCoordinator(actor);
  return item.pendingLevel === 'auditor' && hasRole(actor, 'auditor');
}

const OPEN_WORK = ['assigned', 'inProgress'] as const;

/** Who may do what, and when. A new action without a rule does not compile. */
const RULES: Record<ItemAction, Rule> = {
  edit: { label: '修改问题', when: ['draft', ...OPEN_WORK], who: isCoordinator },
  assignment: { label: '交办', when: ['draft', ...OPEN_WORK], who: isCoordinator },
  receipt: {
    label: '签收',
    when: ['assigned'],
    who: (actor, item) => isHandler(actor, item) || leadsUnit(actor, item),
  },
  plan: {
    label: '报送整改方案',
    when: ['inProgress'],
    who: (actor, item) => isHandler(actor, item) || leadsUnit(actor, item),
  },
  planApproval: {
    label: '审定整改方案',
    when: ['inProgress'],
    who: isCoordinator,
    given: (item) => item.planState === 'submitted',
  },
  progress: { label: '填报进展', when: ['inProgress'], who: worksOnIt },
  evidence: { label: '上传佐证', when: ['inProgress'], who: worksOnIt },
  mechanism: { label: '登记长效机制', when: ['inProgress'], who: worksOnIt },
  extension: {
    label: '申请延期',
    when: ['inProgress'],
    who: isHandler,
    given: (item) => item.pausedOn === null && item.extensionLevel === null,
  },
  extensionDecision: {
    label: '审批延期',
    when: ['inProgress'],
    who: (actor, item) => (item.extensionLevel === 'unit' ? leadsUnit(actor, item) : isCoordinator(actor)),
  },
  dispute: {
    label: '提出异议',
    when: OPEN_WORK,
    who: (actor, item) => isHandler(actor, item) || leadsUnit(actor, item),
    given: (item) => item.disputedOn === null,
  },
  disputeWithdrawal: {
    label: '撤回异议',
    when: OPEN_WORK,
    who: (actor, item) => actor.id === item.disputerId,
    given: (item) => item.disputedOn !== null,
  },
  disputeDecision: {
    label: '决定异议',
    when: OPEN_WORK,
    // Nobody decides what he raised himself.
    who: (actor, item) =>
      isCoordinator(actor) && !handsOf(actor, item.cycleBeganOn).some((id) => id === item.disputerId),
    given: (item) => item.disputedOn !== null,
  },
  pause: { label: '暂停计时', when: OPEN_WORK, who: isCoordinator, given: (item) => item.pausedOn === null },
  resumption: { label: '恢复计时', when: OPEN_WORK, who: isCoordinator, given: (item) => item.pausedOn !== null },
  submission: {
    label: '申请销号',
    when: ['inProgress'],
    who: isHandler,
    given: (item) => item.pausedOn === null && item.disputedOn === null,
  },
  verification: {
    label: '验收',
    when: ['submitted'],
    who: isVerifier,
    given: (item) => item.pendingLevel !== 'publicity',
  },
  objection: { label: '登记公示异议', when: ['submitted'], who: isOfOffice, given: isPublished },
  objectionDecision: {
    label: '决定公示异议',
    when: ['submitted'],
    // Of what waits at least one was recorded by somebody else; nobody who worked on the item decides.
    who: (actor, item) => {
      const hands = handsOf(actor, item.cycleBeganOn);
      const isFree = !hands.some((id) => hasWorkedOn(id, item));
      return isOfOffice(actor) && isFree && (item.objectorIds ?? ['']).some((id) => !hands.includes(id));
    },
    given: (item) => isPublished(item) && item.objectedOn !== null,
  },
  publicityEnd: {
    label: '公示期满销号',
    when: ['submitted'],
    who: isCoordinator,
    given: (item) => isPublished(item) && item.objectedOn === null,
  },
  reopening: { label: '重启', when: ['closed'], who: (actor) => isCoordinator(actor) || hasRole(actor, 'auditor') },
  lookBack: { label: '安排回头看', when: ['closed'], who: isOfOffice },
  urge: { label: '催办', when: OPEN_WORK, who: isCoordinator, given: (item) => item.pausedOn === null },
  cancellation: {
    label: '撤销',
    when: ['draft', ...OPEN_WORK],
    who: isCoordinator,
    given: (item) => item.disputedOn === null,
  },
  urgeReply: {
    label: '回复催办',
    // Also when it was submitted meanwhile: one chase, one reply.
    when: [...OPEN_WORK, 'submitted'],
    who: (actor, item) => worksOnIt(actor, item) || leadsUnit(actor, item),
  },
  rungDecision: {
    label: '决定升级措施',
    when: OPEN_WORK,
    who: isCoordinator,
    given: (item) => item.proposalId !== null,
  },
  minutes: { label: '登记约谈纪要', when: [...OPEN_WORK, 'submitted'], who: isCoordinator },
  documentReply: {
    label: '签收和回复公文',
    // Also when it was submitted meanwhile: one document, one reply.
    when: [...OPEN_WORK, 'submitted'],
    who: (actor, item) => worksOnIt(actor, item) || leadsUnit(actor, item),
  },
};

export const ITEM_ACTIONS = Object.keys(RULES) as ItemAction[];

/** Every use case that acts for a person calls this before it acts. Says who, not whether: the item itself knows that. */
export function authorize(actor: Actor, action: ItemAction, item: Facts): void {
  if (!RULES[action].who(actor, item)) {
    throw new DomainError('action.forbidden', `您没有“${RULES[action].label}”的权限。`);
  }
}

/** True when the status admits the action; the item refuses the rest with its own reason. */
export function isTimely(action: ItemAction, item: Facts): boolean {
  return RULES[action].when.includes(item.status) && (RULES[action].given?.(item) ?? true);
}

/** Sent with every item, so that no screen works out permissions for itself. */
export function allowedActions(actor: Actor, item: Facts): ItemAction[] {
  return ITEM_ACTIONS.filter((action) => isTimely(action, item) && RULES[action].who(actor, item));
}
