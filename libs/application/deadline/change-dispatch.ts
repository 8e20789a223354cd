import { DEFAULT_DISPATCH_POLICY } from '@domain/deadline/dispatch-policy';
import { parseDispatchPolicy } from '@domain/deadline/parse-dispatch-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { DispatchRules } from '../ports/dispatch-rules';
import { UnitOfWork } from '../ports/unit-of-work';

/** 修改外发时段: what waits goes by the new hours as well, for they are asked when something is about to leave. */
@Injectable()
export class ChangeDispatch {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: DispatchRules,
    private readonly audit: AuditTrail,
  ) {}

  /** Null goes back to the shipped hours. Throws `input.invalid` naming the field. Said twice, it changes nothing the second time. */
  async run(actor: Actor, wanted: unknown): Promise<void> {
    const own = wanted === null ? null : parseDispatchPolicy(wanted);
    await this.work.run(actor, async () => {
      const { policy: before, isOwn } = await this.rules.hold();
      const after = own ?? DEFAULT_DISPATCH_POLICY;
      if (isOwn === (own !== null) && JSON.stringify(before) === JSON.stringify(after)) return;
      await this.rules.save(own);
      await this.audit.note({ type: 'policy.changed', data: { key: 'dispatch', before, after, reset: !own } });
    });
  }
}
