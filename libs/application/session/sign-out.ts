import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { type OpenSession, Sessions } from '../ports/sessions';
import { UnitOfWork } from '../ports/unit-of-work';

/** 退出登录: this session ends, no other. */
@Injectable()
export class SignOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
  ) {}

  run({ sessionId, actor }: OpenSession): Promise<void> {
    return this.work.run(actor, async () => {
      await this.sessions.close(sessionId);
      await this.audit.note({ type: 'session.closed', data: { personId: (actor.delegate ?? actor).id } });
    });
  }
}
