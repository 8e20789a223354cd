import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { handsOf } from '@domain/unit/delegation';
import { Injectable } from '@nestjs/common';
import type { ReceivedFile } from '../evidence/receive-file';
import { CaseFile } from '../ports/case-file';
import { EvidenceRecords } from '../ports/evidence-records';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';

/** 现场核查照片: put by whoever may verify now, for the submission he judges. It is no evidence of the unit's, and makes him nobody who worked on the item. */
@Injectable()
export class AddOnSitePhoto {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly records: EvidenceRecords,
    private readonly ids: Identifiers,
  ) {}

  run(
    actor: Actor,
    itemId: string,
    { fileName, mediaType, content }: ReceivedFile,
  ): Promise<{ id: string; sha256: string }> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      item.refuseSamePerson(handsOf(actor, item.state.cycleBeganOn));
      authorize(actor, 'verification', item.state);
      if (!mediaType.startsWith('image/'))
        throw DomainError.at('/file', 'evidence.type_refused', `不能上传“${fileName}”：现场核查照片应为图片。`);
      const { cycle } = item.state;
      const { sha256, size } = content;
      const id = this.ids.next();
      item.attachOnSitePhoto({ photoId: id, fileName, sha256 }, { by: actor.id, on: this.work.today() });
      const submission = (await this.caseFile.of('submission', itemId, cycle)).at(-1);
      if (!submission) throw new DomainError('item.illegal_move', '该事项没有待验收的销号申请。');
      await this.records.holdSweep(sha256);
      await content.keep();
      const photo = { id, itemId, cycle, submissionId: submission.id, fileName, sha256, size, mediaType };
      await this.caseFile.add('onSitePhoto', { ...photo, uploadedBy: actor.id });
      await this.items.save(item);
      return { id, sha256 };
    });
  }
}
