import type { Actor, Role } from '@domain/unit/actor';
import type { Unit } from '@domain/unit/unit';

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
  abstract units(actor: Actor): Promise<Unit[]>;

  /** The people he may see, of one unit or of all. */
  abstract people(actor: Actor, unitId: string | null): Promise<PersonLine[]>;

  /** The posts he may see, of one unit or of all. */
  abstract posts(actor: Actor, unitId: string | null): Promise<PostLine[]>;
}
