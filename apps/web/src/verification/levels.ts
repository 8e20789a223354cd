import type { ItemLine, Session } from '../api/types';

type Level = NonNullable<ItemLine['pendingLevel']>;

const LEVEL_OF: Partial<Record<Session['roles'][number], Level>> = {
  unitLeader: 'unit',
  coordinator: 'office',
  auditor: 'auditor',
};

/** The levels at which a person's queue opens; what may be done with an item the item itself says. */
export function levelsOf({ roles }: Session): Level[] {
  return roles.flatMap((role) => LEVEL_OF[role] ?? []);
}
