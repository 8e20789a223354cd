import type { Unit } from './use-staff';

export interface PlacedUnit {
  unit: Unit;
  /** Steps below the highest unit the viewer sees. */
  depth: number;
}

/** The tree as one list, each unit above those below it; whose superior is out of sight stands at the top. */
export function placeUnits(units: readonly Unit[]): PlacedUnit[] {
  const known = new Set(units.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): PlacedUnit[] =>
    units
      .filter((unit) => (unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null) === parentId)
      .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}

/** The units a unit may be put below: not itself, nothing below it, no office. */
export function superiorsFor(unit: Unit | null, placed: readonly PlacedUnit[]): Unit[] {
  const start = unit ? placed.findIndex((one) => one.unit.id === unit.id) : -1;
  const depth = placed[start]?.depth ?? 0;
  const end = start < 0 ? -1 : placed.findIndex((one, place) => place > start && one.depth <= depth);
  return placed
    .filter((_one, place) => start < 0 || place < start || (end >= 0 && place >= end))
    .map((one) => one.unit)
    .filter(({ manages, kind }) => manages && kind !== 'office');
}
