import type { Actor, Role } from '@domain/unit/actor';
import type { Unit } from '@domain/unit/unit';

export interface UnitLine extends Unit {
  sortOrder: number;
}

/** A person as an administrator sees him, those who left included. */
export interface AccountLine extends PersonLine {
  username: string;
  email: string | null;
  active: boolean;
  mustChangePassword: boolean;
  /** Wrong passwords locked the account for the moment. */
  locked: boolean;
}

export interface PersonLine {
  id: string;
  name: string;
  unitId: string;
  roles: Role[];
  /** Titles of the posts he holds. */
  posts: string[];
}

export interface PostLine {
  id: string;
  unitId: string;
  title: string;
  holder: { id: string; name: string } | null;
}

export abstract class DirectoryQueries {
  /** The units the actor may see, in the order of the tree. */
  abstract units(actor: Actor): Promise<UnitLine[]>;

  /** The people he may see, of one unit or of all. */
  abstract people(actor: Actor, unitId: string | null): Promise<PersonLine[]>;

  /** The posts he may see, of one unit or of all. */
  abstract posts(actor: Actor, unitId: string | null): Promise<PostLine[]>;

  /** The people at and below his scope, with their accounts; of one unit or of all. */
  abstract accounts(actor: Actor, unitId: string | null): Promise<AccountLine[]>;

  /** One of these; null where he may not see him. */
  abstract account(actor: Actor, personId: string): Promise<AccountLine | null>;
}
