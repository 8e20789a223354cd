import { parseProcedurePolicy } from '@domain/deadline/parse-procedure-policy';
import type { ProcedurePolicy } from '@domain/deadline/procedure-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { ProcedureRules } from '../ports/procedure-rules';
import { UnitOfWork } from '../ports/unit-of-work';

/** 修改办理规则: for what is asked from now on; a request that waits keeps the levels it was asked under. */
@Injectable()
export class ChangeProcedure {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: ProcedureRules,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, wanted: unknown): Promise<ProcedurePolicy> {
    return this.work.run(actor, async () => {
      const after = parseProcedurePolicy(wanted);
      const before = await this.rules.replace(after);
      await this.audit.note({ type: 'policy.changed', data: { key: 'procedure', before, after } });
      return after;
    });
  }
}
