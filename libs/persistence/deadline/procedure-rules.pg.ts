import { ProcedureRules } from '@application/ports/procedure-rules';
import type { StoredPolicy } from '@application/ports/stored-policy';
import { parseProcedurePolicy } from '@domain/deadline/parse-procedure-policy';
import { DEFAULT_PROCEDURE_POLICY, type ProcedurePolicy } from '@domain/deadline/procedure-policy';
import { Injectable } from '@nestjs/common';
import { type PolicyRow, PolicyRows } from './policy-rows';

const KEY = 'procedure';

/** As the calendar, which those lists go by as well. */
const FRESH_MILLISECONDS = 5_000;

@Injectable()
export class PgProcedureRules extends ProcedureRules {
  private known: ProcedurePolicy | null = null;
  private freshUntil = 0;

  constructor(private readonly rows: PolicyRows) {
    super();
  }

  override async current(): Promise<ProcedurePolicy> {
    return (await this.stored()).policy;
  }

  override async recent(): Promise<ProcedurePolicy> {
    if (this.known && performance.now() < this.freshUntil) return this.known;
    this.known = await this.current();
    this.freshUntil = performance.now() + FRESH_MILLISECONDS;
    return this.known;
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
