import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { Notices } from '../ports/notices';
import { UnitOfWork } from '../ports/unit-of-work';

/** 签收通知: the time of the first receipt stays, however often it is repeated. Only the person it was written to can. */
@Injectable()
export class ReceiveNotice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: Notices,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, noticeId: string): Promise<void> {
    return this.work.run(actor, async () => {
      const found = await this.notices.receive(noticeId, actor.id);
      if (found === 'now') await this.audit.note({ type: 'notice.received', data: { noticeId } });
      if (!found) throw new DomainError('notice.not_found', '没有这条通知，或者不是发给您的。');
    });
  }
}
