import type { ProcedurePolicy } from '@domain/deadline/procedure-policy';

export abstract class ProcedureRules {
  /** How dates and owners may be changed: the installation's rules, or the default ones. */
  abstract current(): Promise<ProcedurePolicy>;

  /** In a unit of work. Answers what held before. */
  abstract replace(policy: ProcedurePolicy): Promise<ProcedurePolicy>;
}
