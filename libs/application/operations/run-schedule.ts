import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { UnitOfWork } from '../ports/unit-of-work';
import { WorkerRuns } from '../ports/worker-runs';
import { type ScheduleName, SCHEDULES } from './schedules';

/** 立即运行: a round now instead of at its time. Rounds never overlap and find nothing done twice, so asking often does no harm. */
@Injectable()
export class RunSchedule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly runs: WorkerRuns,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, name: string): Promise<void> {
    return this.work.run(actor, async () => {
      if (!Object.hasOwn(SCHEDULES, name)) {
        const known = Object.keys(SCHEDULES).join('、');
        throw DomainError.at('/name', 'input.invalid', `没有“${name}”这项定时任务，应为其中之一：${known}。`);
      }
      await this.runs.ask(name as ScheduleName);
      await this.audit.note({ type: 'schedule.asked', data: { name } });
    });
  }
}
