import type { PublicityTerm } from '@domain/deadline/publicity-window';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { SupervisionRepository } from '../ports/supervision-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { requireOwnList } from '../supervision/require-own-list';

/** Whether and how long a list publishes its results; for what passes its last level from now on. What runs keeps its window. */
@Injectable()
export class ChangePublicity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly supervisions: SupervisionRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** Null: closed at once. Said twice, it changes nothing the second time. */
  run(actor: Actor, supervisionId: string, publicity: PublicityTerm | null): Promise<void> {
    return this.work.run(actor, async () => {
      const list = await this.supervisions.find(supervisionId);
      requireOwnList(actor, list);
      const { publicity: before } = list;
      if (before?.amount === publicity?.amount && before?.unit === publicity?.unit) return;
      await this.supervisions.setPublicity(supervisionId, publicity);
      await this.audit.note({ type: 'supervision.publicityChanged', supervisionId, data: { before, publicity } });
    });
  }
}
