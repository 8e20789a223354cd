import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';

/** One document, one reply: the unit answers a rung, and the next one counts from that day. Answers the item. */
@Injectable()
export class ReplyToDocument {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly ids: Identifiers,
  ) {}

  run(actor: Actor, documentId: string, text: string): Promise<string> {
    return this.work.run(actor, async () => {
      const document = await this.caseFile.find('document', documentId);
      if (!document) throw new DomainError('document.not_found', '没有这份公文，或者您无权查看。');
      const { itemId, cycle } = document;
      const item = await this.items.take(itemId);
      authorize(actor, 'documentReply', item.state);
      if (document.urgeId)
        throw new DomainError('document.not_answerable', '这是人工催办的通知单，请在“催办”中回复，回复一次即可。');
      if (document.kind === 'referral')
        throw new DomainError('document.not_answerable', '移送函发给受理机关，责任单位不需要回复。');
      if (document.kind === 'publicityNotice')
        throw new DomainError('document.not_answerable', '公示面向社会发布，责任单位不需要回复。');
      const replies = await this.caseFile.of('documentReply', itemId, cycle);
      if (replies.some((one) => one.documentId === documentId))
        throw new DomainError('document.answered', '这份公文已经回复。');
      const on = this.work.today();
      item.replyToDocument(document, text, { by: actor.id, on });
      const reply = { itemId, cycle, documentId, byId: actor.id };
      await this.caseFile.add('documentReply', { ...reply, id: this.ids.next(), repliedOn: on, text });
      const receipts = await this.caseFile.of('documentReceipt', itemId, cycle);
      // Who answers has it.
      if (!receipts.some((one) => one.documentId === documentId))
        await this.caseFile.add('documentReceipt', { ...reply, id: this.ids.next(), receivedOn: on });
      await this.items.save(item);
      return itemId;
    });
  }
}
