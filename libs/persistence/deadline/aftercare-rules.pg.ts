import { AftercareRules } from '@application/ports/aftercare-rules';
import type { StoredPolicy } from '@application/ports/stored-policy';
import { type AftercarePolicy, DEFAULT_AFTERCARE_POLICY } from '@domain/deadline/aftercare-policy';
import { parseAftercarePolicy } from '@domain/deadline/parse-aftercare-policy';
import { Injectable } from '@nestjs/common';
import { type PolicyRow, PolicyRows } from './policy-rows';

const KEY = 'aftercare';

@Injectable()
export class PgAftercareRules extends AftercareRules {
  constructor(private readonly rows: PolicyRows) {
    super();
  }

  override async stored(): Promise<StoredPolicy<AftercarePolicy>> {
    return policyIn(await this.rows.read(KEY));
  }

  override async hold(): Promise<StoredPolicy<AftercarePolicy>> {
    return policyIn(await this.rows.hold(KEY));
  }

  override save(policy: AftercarePolicy | null): Promise<void> {
    return this.rows.store(KEY, policy);
  }
}

function policyIn({ value }: PolicyRow): StoredPolicy<AftercarePolicy> {
  return value === null
    ? { policy: DEFAULT_AFTERCARE_POLICY, isOwn: false }
    : { policy: parseAftercarePolicy(value), isOwn: true };
}
