import { DomainError } from '@domain/errors';
import { type Actor, hasRole } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { Delegations } from '../ports/delegations';
import { UnitOfWork } from '../ports/unit-of-work';

/** 终止委托: by either of the two, or the administrator, from now on. What was done under it stays what it was. */
@Injectable()
export class EndDelegation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly delegations: Delegations,
    private readonly audit: AuditTrail,
  ) {}

  /** Said twice, it changes nothing the second time. */
  run(actor: Actor, delegationId: string): Promise<void> {
    return this.work.run(actor, async () => {
      const delegation = await this.delegations.take(delegationId);
      const { principalId, delegateId, fromOn, endedOn } = delegation;
      if (![principalId, delegateId].includes(actor.id) && !hasRole(actor, 'administrator'))
        throw new DomainError('action.forbidden', '只能由委托人、受委托人或者系统管理员终止委托。');
      if (endedOn !== null) return;
      const today = this.work.today();
      const ended = { ...delegation, endedOn: today < fromOn ? fromOn : today, endedById: actor.id };
      await this.delegations.end(ended);
      await this.audit.note({ type: 'delegation.ended', data: { ...ended } });
    });
  }
}
