import { DEFAULT_CLOSURE_POLICY } from '@domain/evidence/closure-policy';
import { parseClosurePolicy } from '@domain/evidence/parse-closure-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { ClosureRules } from '../ports/closure-rules';
import { UnitOfWork } from '../ports/unit-of-work';

/** 修改销号规则: for what is submitted and verified from now on; decisions keep the criteria they judged by. */
@Injectable()
export class ChangeClosureRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: ClosureRules,
    private readonly audit: AuditTrail,
  ) {}

  /** Null goes back to the shipped rules. Throws `input.invalid` naming row and column. Said twice, it changes nothing the second time. */
  async run(actor: Actor, wanted: unknown): Promise<void> {
    const own = wanted === null ? null : parseClosurePolicy(wanted);
    await this.work.run(actor, async () => {
      const { policy: before, isOwn } = await this.rules.hold();
      const after = own ?? DEFAULT_CLOSURE_POLICY;
      if (isOwn === (own !== null) && JSON.stringify(before) === JSON.stringify(after)) return;
      await this.rules.save(own);
      await this.audit.note({ type: 'policy.changed', data: { key: 'closure', before, after, reset: !own } });
    });
  }
}
