import type { Role } from '@domain/unit/actor';
import type { Unit } from '@domain/unit/unit';

export interface Person {
  id: string;
  unitId: string;
  name: string;
  email: string | null;
  roles: Role[];
  active: boolean;
}

/** A place in a unit that outlasts whoever holds it: items owned by a post pass to its next holder. */
export interface Post {
  id: string;
  unitId: string;
  title: string;
  holderId: string | null;
}

/** Units, people and posts as the actor may see them. */
export abstract class Directory {
  /** Throws `unit.not_found` naming the field at `pointer`. */
  abstract unit(id: string, pointer: string): Promise<Unit>;

  /** Throws `person.not_found` naming the field at `pointer`; people who left count as not found. */
  abstract person(id: string, pointer: string): Promise<Person>;

  /** Every unit the actor may see, in the order of the tree; nobody adds one until the unit of work ends. */
  abstract holdTree(): Promise<Unit[]>;

  abstract addUnit(unit: Unit, sortOrder: number): Promise<void>;

  abstract addPerson(person: Person, unit: Unit): Promise<void>;

  abstract addPost(post: Post, unit: Unit): Promise<void>;

  /** Loads the post and holds it until the unit of work ends. Throws `post.not_found`. */
  abstract takePost(id: string): Promise<Post>;

  /** Keeps the post's holder as he is until the unit of work ends. Throws `post.not_found` naming the field at `pointer`. */
  abstract holdPost(id: string, pointer: string): Promise<Post>;

  abstract setHolder(postId: string, personId: string): Promise<void>;

  /** Opens the person's account; `mustChangePassword` makes the first sign-in set a new one. Throws `account.exists`. */
  abstract addAccount(
    personId: string,
    username: string,
    passwordHash: string,
    mustChangePassword: boolean,
  ): Promise<void>;
}
