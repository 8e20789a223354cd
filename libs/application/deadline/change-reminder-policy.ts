import { parseReminderPolicy } from '@domain/deadline/parse-reminder-policy';
import { DEFAULT_REMINDER_POLICY } from '@domain/deadline/reminder-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { Policies } from '../ports/policies';
import { UnitOfWork } from '../ports/unit-of-work';

/** Keeps the rows of reminders and ladder, or goes back to the shipped ones, with an audit event that holds both states. */
@Injectable()
export class ChangeReminderPolicy {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policies: Policies,
    private readonly audit: AuditTrail,
  ) {}

  /** `rows` null resets. Throws `input.invalid` naming row and field. */
  async run(actor: Actor, rows: readonly unknown[] | null): Promise<void> {
    const policy = rows ? parseReminderPolicy(rows, '/rows') : null;
    await this.work.run(actor, async () => {
      const before = await this.policies.holdReminders();
      await this.policies.storeReminders(policy);
      const data = { before: before.policy, after: policy ?? DEFAULT_REMINDER_POLICY, reset: policy === null };
      await this.audit.note({ type: 'policy.remindersChanged', data });
    });
  }
}
