import { ClosureRules } from '@application/ports/closure-rules';
import type { StoredPolicy } from '@application/ports/stored-policy';
import { type ClosurePolicy, DEFAULT_CLOSURE_POLICY } from '@domain/evidence/closure-policy';
import { parseClosurePolicy } from '@domain/evidence/parse-closure-policy';
import { Injectable } from '@nestjs/common';
import { type PolicyRow, PolicyRows } from '../deadline/policy-rows';

const KEY = 'closure';

@Injectable()
export class PgClosureRules extends ClosureRules {
  constructor(private readonly rows: PolicyRows) {
    super();
  }

  override async current(): Promise<ClosurePolicy> {
    return (await this.stored()).policy;
  }

  override async stored(): Promise<StoredPolicy<ClosurePolicy>> {
    return policyIn(await this.rows.read(KEY));
  }

  override async hold(): Promise<StoredPolicy<ClosurePolicy>> {
    return policyIn(await this.rows.hold(KEY));
  }

  override save(policy: ClosurePolicy | null): Promise<void> {
    return this.rows.store(KEY, policy);
  }
}

function policyIn({ value }: PolicyRow): StoredPolicy<ClosurePolicy> {
  return value === null
    ? { policy: DEFAULT_CLOSURE_POLICY, isOwn: false }
    : { policy: parseClosurePolicy(value), isOwn: true };
}
