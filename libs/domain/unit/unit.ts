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

/** What people of a unit may see: its own branch; an office works for its parent and sees the parent's. */
export function scopeOf(unit: Pick<Unit, 'kind' | 'path'>): string {
  return unit.kind === 'office' ? unit.path.replace(/[^/]+\/$/, '') : unit.path;
}
