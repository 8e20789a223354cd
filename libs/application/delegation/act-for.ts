import { DomainError } from '@domain/errors';
import { holdsOn } from '@domain/unit/delegation';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { Delegations } from '../ports/delegations';
import { type OpenSession, Sessions } from '../ports/sessions';
import { UnitOfWork } from '../ports/unit-of-work';

/** 代办: from now on the session acts in the name of who gave the delegation, and no longer than that holds. */
@Injectable()
export class ActFor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly delegations: Delegations,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
  ) {}

  /** Null: in one's own name again. */
  async run({ actor, sessionId }: OpenSession, delegationId: string | null): Promise<void> {
    const own = actor.delegate?.id ?? actor.id;
    await this.work.run(actor, async () => {
      if (delegationId !== null) {
        if (actor.delegate) throw new DomainError('delegation.acting', '正在代人办理，请先回到本人身份。');
        const delegation = await this.delegations.take(delegationId);
        if (delegation.delegateId !== own || !holdsOn(delegation, this.work.today()))
          throw new DomainError('delegation.not_found', '没有委托给您、现在有效的这份委托。');
      }
      await this.sessions.actFor(sessionId, delegationId);
      await this.audit.note({ type: 'session.actingFor', data: { personId: own, delegationId } });
    });
  }
}
