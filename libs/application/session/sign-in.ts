import { DomainError } from '@domain/errors';
import { type Actor, CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { Passwords } from '../ports/passwords';
import { type Account, Sessions } from '../ports/sessions';
import { UnitOfWork } from '../ports/unit-of-work';

const MOST_FAILURES = 5;
const LOCK_MINUTES = 15;

export interface SignedIn {
  token: string;
  actor: Actor;
  mustChangePassword: boolean;
}

/** 登录. Five failures lock the account for 15 minutes; the count lives in the database, so it holds for every process. */
@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly audit: AuditTrail,
  ) {}

  async run(username: string, password: string, userAgent: string | null): Promise<SignedIn> {
    // A refusal is an answer, not an exception, inside: the failure it counts must be committed.
    const answer = await this.work.run(CLOCK, () => this.attempt(username, password, userAgent));
    if (answer instanceof DomainError) throw answer;
    return answer;
  }

  private async attempt(username: string, password: string, userAgent: string | null): Promise<SignedIn | DomainError> {
    const account = await this.sessions.takeAccount(username);
    if (account && account.lockedSeconds > 0) {
      const minutes = Math.ceil(account.lockedSeconds / 60);
      return new DomainError('session.locked', `连续输错密码，账号已锁定，请 ${minutes} 分钟后再试。`);
    }
    const matches = await this.passwords.matches(account?.passwordHash ?? null, password);
    if (!account || !matches) return this.refuse(username, account);
    await this.sessions.saveAttempts(account.actor.id, 0, 0);
    await this.audit.note({ type: 'session.opened', data: { personId: account.actor.id } });
    const token = await this.sessions.open(account.actor.id, userAgent);
    return { token, actor: account.actor, mustChangePassword: account.mustChangePassword };
  }

  private async refuse(username: string, account: Account | null): Promise<DomainError> {
    if (account) {
      const failures = account.failedAttempts + 1;
      const locks = failures >= MOST_FAILURES;
      await this.sessions.saveAttempts(account.actor.id, locks ? 0 : failures, locks ? LOCK_MINUTES : 0);
      await this.audit.note({ type: locks ? 'session.locked' : 'session.refused', data: { username } });
    }
    return DomainError.at('/password', 'session.wrong_credentials', '用户名或密码不正确。');
  }
}
