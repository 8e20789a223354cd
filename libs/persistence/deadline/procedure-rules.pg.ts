import { ProcedureRules } from '@application/ports/procedure-rules';
import type { StoredPolicy } from '@application/ports/stored-policy';
import { parseProcedurePolicy } from '@domain/deadline/parse-procedure-policy';
import { DEFAULT_PROCEDURE_POLICY, type ProcedurePolicy } from '@domain/deadline/procedure-policy';
import { Injectable } from '@nestjs/common';
import { KeptAWhile } from '../kept-a-while';
import { type PolicyRow, PolicyRows } from './policy-rows';

const KEY = 'procedure';

@Injectable()
export class PgProcedureRules extends ProcedureRules {
  private readonly known = new KeptAWhile(() => this.current());

  constructor(private readonly rows: PolicyRows) {
    super();
  }

  override async current(): Promise<ProcedurePolicy> {
    return (await this.stored()).policy;
  }

  override recent(): Promise<ProcedurePolicy> {
    return this.known.current();
  }

  override async stored(): Promise<StoredPolicy<ProcedurePolicy>> {
    return policyIn(await this.rows.read(KEY));
  }

  override async hold(): Promise<StoredPolicy<ProcedurePolicy>> {
    return policyIn(await this.rows.hold(KEY));
  }

  override save(policy: ProcedurePolicy | null): Promise<void> {
    return this.rows.store(KEY, policy);
  }
}

function policyIn({ value }: PolicyRow): StoredPolicy<ProcedurePolicy> {
  return value === null
    ? { policy: DEFAULT_PROCEDURE_POLICY, isOwn: false }
    : { policy: parseProcedurePolicy(value), isOwn: true };
}
