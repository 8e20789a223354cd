import type { Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import { type Actor, hasRole } from '@domain/unit/actor';
import type { Delegation } from '@domain/unit/delegation';
import { checkDelegation } from '@domain/unit/delegation-rules';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { Delegations } from '../ports/delegations';
import { Directory } from '../ports/directory';
import { Identifiers } from '../ports/identifiers';
import { UnitOfWork } from '../ports/unit-of-work';

export interface DelegationInput {
  /** Null: the actor himself. */
  principalId: string | null;
  delegateId: string;
  fromOn: Day;
  untilOn: Day;
  reason: string;
}

/** 委托: a person, or the administrator for him, lets another of his unit act for him for a time. */
@Injectable()
export class GrantDelegation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly directory: Directory,
    private readonly delegations: Delegations,
    private readonly ids: Identifiers,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, { principalId, ...input }: DelegationInput): Promise<Delegation> {
    return this.work.run(actor, async () => {
      const givenFor = principalId ?? actor.id;
      if (givenFor !== actor.id && !hasRole(actor, 'administrator'))
        throw new DomainError('action.forbidden', '只能委托本人的工作；替他人委托由系统管理员办理。');
      const others = await this.delegations.holdOf(givenFor);
      const principal = await this.directory.person(givenFor, '/principalId');
      const delegate = await this.directory.person(input.delegateId, '/delegateId');
      checkDelegation({ principal, delegate }, input, others, this.work.today());
      const delegation: Delegation = {
        ...input,
        id: this.ids.next(),
        principalId: givenFor,
        createdById: actor.id,
        endedOn: null,
        endedById: null,
      };
      await this.delegations.add(delegation);
      await this.audit.note({ type: 'delegation.granted', data: { ...delegation } });
      return delegation;
    });
  }
}
