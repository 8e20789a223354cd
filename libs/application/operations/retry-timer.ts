import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { Timers } from '../ports/timers';
import { UnitOfWork } from '../ports/unit-of-work';

/** 重新执行: a timer that died of its errors is given another chance, once whatever ailed it is mended. */
@Injectable()
export class RetryTimer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly timers: Timers,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, timerId: string): Promise<void> {
    return this.work.run(actor, async () => {
      const found = await this.timers.retry(timerId);
      if (!found) throw new DomainError('timer.not_found', '没有这个定时任务，或者您无权操作。');
      const { itemNumber, error, retried } = found;
      if (!retried) throw new DomainError('timer.not_dead', '这个定时任务没有失败，或者已经重新执行，请刷新后查看。');
      await this.audit.note({ type: 'timer.retried', data: { timerId, itemNumber, error } });
    });
  }
}
