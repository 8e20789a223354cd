import type { UnitLine } from '@application/ports/directory-queries';
import { type Actor, hasRole } from '@domain/unit/actor';
import type { UnitView } from './unit.view';

/** Names every field on purpose: the path is nobody's business. */
export function presentUnit({ id, parentId, kind, name, aliases, sortOrder, path }: UnitLine, actor: Actor): UnitView {
  const manages = hasRole(actor, 'administrator') && path.startsWith(actor.scope);
  return { id, parentId, kind, name, aliases, sortOrder, manages };
}
