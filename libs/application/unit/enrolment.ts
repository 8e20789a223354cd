import { DomainError } from '@domain/errors';
import type { Actor, Role } from '@domain/unit/actor';
import { checkEmail, checkPlace, checkRoles, checkUsername, freeCode, inOrder } from '@domain/unit/staff-rules';
import { childPath, type Unit, type UnitKind } from '@domain/unit/unit';
import { Injectable } from '@nestjs/common';
import { Administration } from '../ports/administration';
import { AuditTrail } from '../ports/audit-trail';
import { Directory, type Person } from '../ports/directory';
import { Identifiers } from '../ports/identifiers';
import { Administering } from './administering';

export interface NewUnit {
  parentId: string;
  kind: UnitKind;
  name: string;
  aliases: string[];
  /** Null: after those that are there. */
  sortOrder: number | null;
}

export interface NewPerson {
  unitId: string;
  name: string;
  username: string;
  email: string | null;
  roles: Role[];
  /** Title of the post he holds; made when the unit has none of that title. */
  post: string | null;
}

/** The steps by which one unit or one person enters, alone or with many. Inside `Administering.run`. */
@Injectable()
export class Enrolment {
  constructor(
    private readonly administering: Administering,
    private readonly administration: Administration,
    private readonly directory: Directory,
    private readonly ids: Identifiers,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `unit.not_found` and `input.invalid`, naming the field. */
  async addUnit(actor: Actor, input: NewUnit): Promise<Unit> {
    const { parentId, kind, name, aliases } = input;
    const parent = await this.directory.unit(parentId, '/parentId');
    this.administering.within(actor, parent, '/parentId');
    const tree = await this.directory.holdTree();
    const siblings = tree.filter((unit) => unit.parentId === parentId);
    checkPlace(kind, name, parent, siblings);
    const path = childPath(parent.path, freeCode(kind, parent.path, tree));
    const unit: Unit = { id: this.ids.next(), parentId, kind, name, aliases, path };
    this.administering.within(actor, unit, '/kind');
    await this.directory.addUnit(unit, input.sortOrder ?? siblings.length + 1);
    await this.audit.note({ type: 'unit.registered', data: { unitId: unit.id, name } });
    return unit;
  }

  /** `passwordHash` of the first password. Throws `unit.not_found`, `account.exists` and `input.invalid`, naming the field. */
  async addPerson(actor: Actor, input: NewPerson, passwordHash: string): Promise<Person> {
    const { unitId, name, username, email } = input;
    checkUsername(username);
    checkEmail(email);
    const unit = await this.directory.unit(unitId, '/unitId');
    this.administering.within(actor, unit, '/unitId');
    checkRoles(input.roles, unit);
    const person: Person = { id: this.ids.next(), unitId, name, email, roles: inOrder(input.roles), active: true };
    await this.directory.addPerson(person, unit);
    await this.directory.addAccount(person.id, username, passwordHash, true);
    const data = { personId: person.id, name, roles: person.roles };
    await this.audit.note({ type: 'person.registered', data });
    if (input.post) await this.givePost(person, unit, input.post);
    return person;
  }

  private async givePost(person: Person, unit: Unit, title: string): Promise<void> {
    const post = await this.administration.postOf(unit.id, title);
    if (post?.holder)
      throw DomainError.at('/post', 'input.invalid', `${unit.name}的“${title}”由${post.holder}担任，请用岗位交接。`);
    if (post) {
      await this.directory.setHolder(post.id, person.id);
      const data = { postId: post.id, title, from: null, to: person.id, items: 0 };
      return this.audit.note({ type: 'post.handedOver', data });
    }
    const added = { id: this.ids.next(), unitId: unit.id, title, holderId: person.id };
    await this.directory.addPost(added, unit);
    await this.audit.note({ type: 'post.registered', data: { postId: added.id, title } });
  }
}
