import { DomainError } from '@domain/errors';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { Passwords } from '../ports/passwords';
import { type OpenSession, Sessions } from '../ports/sessions';
import { UnitOfWork } from '../ports/unit-of-work';

/** 修改密码: needs the present one; every other session of the person ends. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly audit: AuditTrail,
  ) {}

  run(session: OpenSession, username: string, present: string, next: string): Promise<void> {
    return this.work.run(CLOCK, async () => {
      const account = await this.sessions.takeAccount(username);
      const matches = await this.passwords.matches(account?.passwordHash ?? null, present);
      if (account?.actor.id !== session.actor.id || !matches) {
        throw DomainError.at('/present', 'session.wrong_credentials', '用户名或现在的密码不正确。');
      }
      if (present === next) throw DomainError.at('/next', 'input.invalid', '新密码不能与现在的密码相同。');
      await this.sessions.savePassword(session.actor.id, await this.passwords.hash(next));
      await this.sessions.closeOthers(session.actor.id, session.sessionId);
      await this.audit.note({ type: 'session.passwordChanged', data: { personId: session.actor.id } });
    });
  }
}
