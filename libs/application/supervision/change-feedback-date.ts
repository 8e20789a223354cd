import type { Day } from '@domain/day';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { DueReckoning } from '../item/due-reckoning';
import { AuditTrail } from '../ports/audit-trail';
import { ItemRepository } from '../ports/item-repository';
import { SupervisionRepository } from '../ports/supervision-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { requireOwnList } from './require-own-list';

/** 更正反馈日期: dates that are counted from the feedback move with it, each with its reason in the timeline; those set by hand stay. */
@Injectable()
export class ChangeFeedbackDate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly supervisions: SupervisionRepository,
    private readonly items: ItemRepository,
    private readonly reckoning: DueReckoning,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, supervisionId: string, feedbackOn: Day): Promise<void> {
    return this.work.run(actor, async () => {
      const list = await this.supervisions.find(supervisionId);
      requireOwnList(actor, list);
      // The list is held by its own row, so of two who change it at once the second finds the first's day.
      if (!(await this.supervisions.setFeedback(supervisionId, feedbackOn))) return;
      await this.audit.note({
        type: 'supervision.feedbackChanged',
        supervisionId,
        data: { before: list.feedbackOn, feedbackOn },
      });
      const items = await this.items.takeAll(await this.items.idsInWork(supervisionId));
      const act = { by: actor.id, on: this.work.today() };
      for (const item of items) await this.reckoning.follow(item, 'feedback', act);
      await this.items.saveAll(items);
    });
  }
}
