import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { Passwords } from '../ports/passwords';
import { Sessions } from '../ports/sessions';
import type { AddedPerson } from './add-person';
import { Administering } from './administering';

/** 重置密码: a new first password; every session of the person ends and a lock is lifted. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly administering: Administering,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly audit: AuditTrail,
  ) {}

  async run(actor: Actor, personId: string): Promise<AddedPerson> {
    const password = this.passwords.makeFirst();
    const hash = await this.passwords.hash(password);
    let firstPassword: string | null = null;
    await this.administering.run(actor, async () => {
      const person = await this.administering.person(actor, personId);
      await this.sessions.resetPassword(personId, hash);
      await this.audit.note({ type: 'person.passwordReset', data: { personId, name: person.name } });
      firstPassword = password;
    });
    return { id: personId, firstPassword };
  }
}
