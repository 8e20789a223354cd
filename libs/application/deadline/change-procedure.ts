import { parseProcedurePolicy } from '@domain/deadline/parse-procedure-policy';
import { DEFAULT_PROCEDURE_POLICY } from '@domain/deadline/procedure-policy';
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

  /** Null goes back to the shipped rules. Throws `input.invalid` naming part and field. Said twice, it changes nothing the second time. */
  async run(actor: Actor, wanted: unknown): Promise<void> {
    const own = wanted === null ? null : parseProcedurePolicy(wanted);
    await this.work.run(actor, async () => {
      const { policy: before, isOwn } = await this.rules.hold();
      const after = own ?? DEFAULT_PROCEDURE_POLICY;
      if (isOwn === (own !== null) && JSON.stringify(before) === JSON.stringify(after)) return;
      await this.rules.save(own);
      await this.audit.note({ type: 'policy.changed', data: { key: 'procedure', before, after, reset: !own } });
    });
  }
}
