import { DomainError } from '@domain/errors';
import type { Supervision } from '@domain/supervision/supervision';
import type { Actor } from '@domain/unit/actor';

/** Throws `action.forbidden` for a list that a superior opened: it is his to put right. */
export function requireOwnList(actor: Actor, { unitPath }: Pick<Supervision, 'unitPath'>): void {
  if (!unitPath.startsWith(actor.scope))
    throw new DomainError('action.forbidden', '这个督察批次由上级建立，您不能更正它的反馈日期。');
}
