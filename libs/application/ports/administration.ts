import type { Role } from '@domain/unit/actor';
import type { Unit } from '@domain/unit/unit';
import type { Person } from './directory';

export interface UnitRecord extends Unit {
  sortOrder: number;
}

/** Where a person stands now, whatever his session says. */
export interface Standing {
  active: boolean;
  roles: Role[];
  unit: Pick<Unit, 'kind' | 'path'>;
}

/** What a person answers for, and somebody else must take over when he leaves. */
export interface Duties {
  posts: { id: string; title: string; items: number }[];
  /** Open items, as leader, handler or of one of their measures. */
  items: { id: string; number: string; title: string; part: 'leader' | 'handler' | 'measure' }[];
}

/** Units and people as an administrator changes them. Row security keeps him within what lies at and below his scope. */
export abstract class Administration {
  /** Nobody else changes units or people until the unit of work ends. Answers where the person stands now; null for nobody. */
  abstract hold(personId: string): Promise<Standing | null>;

  /** Throws `unit.unknown`. */
  abstract unit(id: string): Promise<UnitRecord>;

  /** `before` is the unit as it was: with its path goes that of its people and posts. */
  abstract saveUnit(before: UnitRecord, after: UnitRecord): Promise<void>;

  /** Whether units, items or supervisions stand at or below it, or have it cooperate: then its place in the tree is fixed. */
  abstract isUsed(unit: Unit): Promise<boolean>;

  abstract peopleOf(unitId: string): Promise<Person[]>;

  /** Those who left included. Throws `person.unknown`. */
  abstract person(id: string): Promise<Person>;

  abstract savePerson(person: Person, unit: Unit): Promise<void>;

  abstract dutiesOf(personId: string): Promise<Duties>;

  /** The post of this title in the unit, or null. */
  abstract postOf(unitId: string, title: string): Promise<{ id: string; holder: string | null } | null>;
}
