import { DEFAULT_AFTERCARE_POLICY } from '@domain/deadline/aftercare-policy';
import { parseAftercarePolicy } from '@domain/deadline/parse-aftercare-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AftercareRules } from '../ports/aftercare-rules';
import { AuditTrail } from '../ports/audit-trail';
import { UnitOfWork } from '../ports/unit-of-work';

/** 修改公示与回头看规则: for lists opened and items closed from now on; what is published or planned already stays. */
@Injectable()
export class ChangeAftercare {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: AftercareRules,
    private readonly audit: AuditTrail,
  ) {}

  /** Null goes back to the shipped rules. Throws `input.invalid` naming the field. Said twice, it changes nothing the second time. */
  async run(actor: Actor, wanted: unknown): Promise<void> {
    const own = wanted === null ? null : parseAftercarePolicy(wanted);
    await this.work.run(actor, async () => {
      const { policy: before, isOwn } = await this.rules.hold();
      const after = own ?? DEFAULT_AFTERCARE_POLICY;
      if (isOwn === (own !== null) && JSON.stringify(before) === JSON.stringify(after)) return;
      await this.rules.save(own);
      await this.audit.note({ type: 'policy.changed', data: { key: 'aftercare', before, after, reset: !own } });
    });
  }
}
