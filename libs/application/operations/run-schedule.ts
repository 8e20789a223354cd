import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { UnitOfWork } from '../ports/unit-of-work';
import { WorkerRuns } from '../ports/worker-runs';
import type { ScheduleName } from './schedules';

/** 立即运行: a round now instead of at its time. Rounds never overlap and find nothing done twice, so asking often does no harm. */
@Injectable()
export class RunSchedule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly runs: WorkerRuns,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, name: ScheduleName): Promise<void> {
    return this.work.run(actor, async () => {
      await this.runs.ask(name);
      await this.audit.note({ type: 'schedule.asked', data: { name } });
    });
  }
}
