import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';

/** 签收 of a document by the unit it went to, the answer to a rung that asks for no reply; said again it stays as it was. Answers the item. */
@Injectable()
export class ReceiveDocument {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly ids: Identifiers,
  ) {}

  run(actor: Actor, documentId: string): Promise<string> {
    return this.work.run(actor, async () => {
      const document = await this.caseFile.find('document', documentId);
      if (!document) throw new DomainError('document.not_found', '没有这份公文，或者您无权查看。');
      if (document.kind === 'publicityNotice')
        throw new DomainError('document.not_answerable', '公示面向社会发布，责任单位不需要签收。');
      const { itemId, cycle } = document;
      const item = await this.items.take(itemId);
      authorize(actor, 'documentReply', item.state);
      const receipts = await this.caseFile.of('documentReceipt', itemId, cycle);
      if (receipts.some((one) => one.documentId === documentId)) return itemId;
      const receivedOn = this.work.today();
      item.receiveDocument(document, { by: actor.id, on: receivedOn });
      await this.caseFile.add('documentReceipt', {
        id: this.ids.next(),
        itemId,
        cycle,
        documentId,
        byId: actor.id,
        receivedOn,
      });
      await this.items.save(item);
      return itemId;
    });
  }
}
