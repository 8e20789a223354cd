import { DomainError } from '../errors';
import { hasWorkedOn } from '../item/item-policy';
import type { ItemState } from '../item/item-state';
import { type Actor, hasRole } from '../unit/actor';
import { handsOf } from '../unit/delegation';
import type { LookBack } from './look-back';

export type LookBackAction = 'result' | 'change' | 'cancellation';
export const LOOK_BACK_ACTIONS = ['result', 'change', 'cancellation'] as const satisfies readonly LookBackAction[];

const LABELS: Record<LookBackAction, string> = {
  result: '登记回头看结果',
  change: '调整回头看',
  cancellation: '取消回头看',
};

type Facts = Pick<ItemState, 'status' | 'cycle' | 'cycleBeganOn' | 'handlerId' | 'submitterId' | 'workedByIds'>;
type Planned = Pick<LookBack, 'assigneeId' | 'outcome' | 'cycle'>;

const isOfOffice = (actor: Actor): boolean => hasRole(actor, 'coordinator') || hasRole(actor, 'auditor');

const workedOnIt = (actor: Actor, item: Facts): boolean =>
  handsOf(actor, item.cycleBeganOn).some((id) => hasWorkedOn(id, item));

/** Whoever worked on it never looks back at it, nor calls that off, himself or by another's hand; whoever verified it may, and is marked. */
const RULES: Record<LookBackAction, (actor: Actor, one: Planned, item: Facts) => boolean> = {
  result: (actor, { assigneeId }, item) =>
    hasRole(actor, 'auditor') && !workedOnIt(actor, item) && (assigneeId === null || assigneeId === actor.id),
  change: isOfOffice,
  cancellation: (actor, _, item) => isOfOffice(actor) && !workedOnIt(actor, item),
};

/** Sent with every look-back, so that no screen works out permissions for itself. */
export function allowedLookBackActions(actor: Actor, one: Planned, item: Facts): LookBackAction[] {
  if (one.outcome || item.status !== 'closed' || item.cycle !== one.cycle) return [];
  return LOOK_BACK_ACTIONS.filter((action) => RULES[action](actor, one, item));
}

/** Says who, not whether: the look-back and its item know that. */
export function authorizeLookBack(actor: Actor, action: LookBackAction, one: Planned, item: Facts): void {
  if (RULES[action](actor, one, item)) return;
  if (action !== 'change' && isOfOffice(actor) && workedOnIt(actor, item)) throw samePerson();
  throw new DomainError('action.forbidden', `您没有“${LABELS[action]}”的权限。`);
}

/** Throws for an assignee who worked on the item, or is no auditor. */
export function checkAssignee(assignee: Actor | { id: string; roles: Actor['roles'] }, item: Facts): void {
  if (!assignee.roles.includes('auditor'))
    throw DomainError.at('/assigneeId', 'input.invalid', '回头看由核查员承担，请选择核查员。');
  if (hasWorkedOn(assignee.id, item)) throw samePerson();
}

function samePerson(): DomainError {
  return new DomainError(
    'verification.same_person',
    '办理或者申请过本事项的人员不能对它回头看，也不能取消，请由他人承担。',
  );
}
