import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { UnitOfWork } from '../ports/unit-of-work';

export interface Denial {
  method: string;
  /** The path, without what is asked behind it. */
  address: string;
  code: string;
  /** What he was told. */
  detail: string;
}

/** Who tried what he may not do is on record too: in a transaction of its own, for the one that was refused has been undone. */
@Injectable()
export class RecordDenial {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, denial: Denial): Promise<void> {
    return this.work.run(actor, () => this.audit.note({ type: 'access.denied', data: { ...denial } }));
  }
}
