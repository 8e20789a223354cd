import type { Member, Post, Unit } from './use-staff';

/** What the page was asked to do. */
export type StaffDeed =
  | { kind: 'addUnit'; parent: Unit }
  | { kind: 'editUnit'; unit: Unit }
  | { kind: 'addPerson'; unit: Unit }
  | { kind: 'editPerson'; person: Member; unit: Unit }
  | { kind: 'resetPassword'; person: Member }
  | { kind: 'leave'; person: Member; unit: Unit }
  | { kind: 'comeBack'; person: Member }
  | { kind: 'addPost'; unit: Unit }
  | { kind: 'handOver'; post: Post }
  | { kind: 'firstPassword'; name: string; username: string; password: string | null };
