import type { Unit } from '../unit/unit';

type NamedUnit = Pick<Unit, 'id' | 'name' | 'aliases'>;

export interface FoundUnits {
  /** In the order they were named; the first leads. */
  unitIds: string[];
  /** Names nobody, or more than one unit, goes by. Never dropped: a person is asked. */
  unknown: string[];
}

/**
 * The units a text names (柳林镇、县水利局): by name or alias to the letter, else by the one unit whose name contains what is
 * written or is contained in it (柳林镇人民政府). Two that fit are none.
 */
export function findUnits(written: string, units: readonly NamedUnit[]): FoundUnits {
  const found: FoundUnits = { unitIds: [], unknown: [] };
  for (const part of written.split(/[、，,；;\n]|(?<=[镇乡局委办院])和(?=.{2})/)) {
    const name = part.replace(/\s/g, '');
    if (name === '') continue;
    const unit = unitOf(name, units);
    if (!unit) found.unknown.push(name);
    else if (!found.unitIds.includes(unit.id)) found.unitIds.push(unit.id);
  }
  return found;
}

function unitOf(name: string, units: readonly NamedUnit[]): NamedUnit | null {
  const exact = units.filter((unit) => namesOf(unit).includes(name));
  if (exact.length > 0) return only(exact);
  if (name.length < 3) return null;
  return only(
    units.filter((unit) => namesOf(unit).some((own) => own.length >= 3 && (own.includes(name) || name.includes(own)))),
  );
}

const namesOf = ({ name, aliases }: NamedUnit): string[] => [name, ...aliases];

const only = (units: readonly NamedUnit[]): NamedUnit | null => (units.length === 1 ? units[0]! : null);
