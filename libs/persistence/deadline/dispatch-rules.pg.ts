import { DispatchRules } from '@application/ports/dispatch-rules';
import type { StoredPolicy } from '@application/ports/stored-policy';
import { DEFAULT_DISPATCH_POLICY, type DispatchPolicy } from '@domain/deadline/dispatch-policy';
import { parseDispatchPolicy } from '@domain/deadline/parse-dispatch-policy';
import { Injectable } from '@nestjs/common';
import { type PolicyRow, PolicyRows } from './policy-rows';

const KEY = 'dispatch';

@Injectable()
export class PgDispatchRules extends DispatchRules {
  constructor(private readonly rows: PolicyRows) {
    super();
  }

  override async stored(): Promise<StoredPolicy<DispatchPolicy>> {
    return policyIn(await this.rows.read(KEY));
  }

  override async hold(): Promise<StoredPolicy<DispatchPolicy>> {
    return policyIn(await this.rows.hold(KEY));
  }

  override save(policy: DispatchPolicy | null): Promise<void> {
    return this.rows.store(KEY, policy);
  }
}

function policyIn({ value }: PolicyRow): StoredPolicy<DispatchPolicy> {
  return value === null
    ? { policy: DEFAULT_DISPATCH_POLICY, isOwn: false }
    : { policy: parseDispatchPolicy(value), isOwn: true };
}
