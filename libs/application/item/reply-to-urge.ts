import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';

/** One chase, one reply. Answers the item. */
@Injectable()
export class ReplyToUrge {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly ids: Identifiers,
  ) {}

  run(actor: Actor, urgeId: string, text: string): Promise<string> {
    return this.work.run(actor, async () => {
      const urge = await this.caseFile.find('urge', urgeId);
      if (!urge) throw new DomainError('urge.not_found', '没有这份催办，或者您无权查看。');
      const item = await this.items.take(urge.itemId);
      authorize(actor, 'urgeReply', item.state);
      const replies = await this.caseFile.of('urgeReply', urge.itemId, urge.cycle);
      if (replies.some((reply) => reply.urgeId === urgeId))
        throw new DomainError('urge.answered', '这份催办已经回复。');
      const on = this.work.today();
      item.replyToUrge(urge, text, { by: actor.id, on });
      await this.caseFile.add('urgeReply', {
        id: this.ids.next(),
        itemId: urge.itemId,
        cycle: urge.cycle,
        urgeId,
        byId: actor.id,
        repliedOn: on,
        text,
      });
      await this.items.save(item);
      return urge.itemId;
    });
  }
}
