import type { Tie } from './tie';

export const ROLES = ['administrator', 'coordinator', 'auditor', 'leader', 'unitLeader', 'handler'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks. One natural person in one unit; `scope` is the unit path at and below which he may see anything. */
export interface Actor {
  id: string;
  name: string;
  unitId: string;
  /** `/c/t1/`: the unit's own path, or its parent's for an office, which works for the whole county. */
  scope: string;
  roles: readonly Role[];
  /** 受委托: who really sits there, acting for this person. */
  delegate?: { id: string; name: string } | null;
  /** Whom he, or who acts for him, stood in a delegation with: none of them verifies what another of them did. */
  ties?: readonly Tie[];
}

/** The clock: what it does, nobody asked for. Its scope is everything. */
export const CLOCK: Actor = {
  id: '00000000-0000-0000-0000-000000000000',
  name: '系统',
  unitId: '00000000-0000-0000-0000-000000000000',
  scope: '/',
  roles: [],
};

export function hasRole(actor: Pick<Actor, 'roles'>, role: Role): boolean {
  return actor.roles.includes(role);
}
