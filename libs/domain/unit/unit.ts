export const UNIT_KINDS = ['county', 'office', 'town', 'department'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export interface Unit {
  id: string;
  parentId: string | null;
  kind: UnitKind;
  name: string;
  aliases: string[];
  /** `/c/t1/`: the codes from the root down, each followed by a slash. */
  path: string;
}

export function childPath(parentPath: string | null, code: string): string {
  return `${parentPath ?? '/'}${code}/`;
}

/** Whether a scope is the whole house: what is set there holds for every unit. */
export function isWholeHouse(scope: string): boolean {
  return scope.split('/').length <= 3;
}

/** What people of a unit may see: its own branch; an office works for its parent and sees the parent's. */
export function scopeOf(unit: Pick<Unit, 'kind' | 'path'>): string {
  return unit.kind === 'office' ? unit.path.replace(/[^/]+\/$/, '') : unit.path;
}
