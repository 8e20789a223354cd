import type { Actor, Role } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { Directory, type Person } from '../ports/directory';
import { Identifiers } from '../ports/identifiers';
import { Passwords } from '../ports/passwords';
import { UnitOfWork } from '../ports/unit-of-work';

export interface PersonInput {
  unitId: string;
  name: string;
  email: string | null;
  roles: Role[];
  username: string;
  password: string;
  mustChangePassword: boolean;
}

/** 登记人员: a natural person of a unit, with an account to sign in by. */
@Injectable()
export class RegisterPerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly directory: Directory,
    private readonly ids: Identifiers,
    private readonly passwords: Passwords,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, { username, password, mustChangePassword, ...rest }: PersonInput): Promise<Person> {
    return this.work.run(actor, async () => {
      const unit = await this.directory.unit(rest.unitId, '/unitId');
      const person: Person = { ...rest, id: this.ids.next(), active: true };
      await this.directory.addPerson(person, unit);
      await this.directory.addAccount(person.id, username, await this.passwords.hash(password), mustChangePassword);
      await this.audit.note({
        type: 'person.registered',
        data: { personId: person.id, name: person.name, roles: person.roles },
      });
      return person;
    });
  }
}
