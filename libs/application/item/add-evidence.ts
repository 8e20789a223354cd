import type { Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import type { Evidence, EvidenceKind } from '@domain/evidence/evidence';
import { authorize } from '@domain/item/item-policy';
import type { ItemState } from '@domain/item/item-state';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import type { StagedBlob } from '../ports/blob-store';
import { CaseFile } from '../ports/case-file';
import { type AddedEvidence, EvidenceRecords } from '../ports/evidence-records';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { checkVersion, type Expected } from './expected-version';

export interface EvidenceInput {
  kind: EvidenceKind;
  evidenceOn: Day;
  measureId: string | null;
  fileName: string;
  mediaType: string;
  needsScan: boolean;
  /** Of a file that came in pieces. */
  uploadId?: string;
}

/** 上传佐证: content for good, a record that never changes. The same name again is the next version. */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly records: EvidenceRecords,
    private readonly ids: Identifiers,
  ) {}

  async run(
    actor: Actor,
    itemId: string,
    input: EvidenceInput,
    content: StagedBlob,
    expected: Expected,
  ): Promise<AddedEvidence> {
    const added = await this.work.run(actor, () => this.add(actor, itemId, input, content, expected));
    // A repeat under the same Idempotency-Key gets the first answer; with another file it was no repeat.
    if (added.sha256 !== content.sha256) {
      throw DomainError.at('/Idempotency-Key', 'idempotency.mismatch', '这个 Idempotency-Key 已用于上传另一份文件。');
    }
    return added;
  }

  private async add(
    actor: Actor,
    itemId: string,
    { uploadId, needsScan, ...input }: EvidenceInput,
    content: StagedBlob,
    expected: Expected,
  ): Promise<AddedEvidence> {
    const item = await this.items.take(itemId);
    const finished = uploadId ? await this.records.ofUpload(uploadId) : null;
    if (finished) return finished;
    authorize(actor, 'evidence', item.state);
    checkVersion(item.state, expected);
    const on = this.work.today();
    if (input.evidenceOn > on) throw DomainError.at('/evidenceOn', 'input.invalid', '佐证日期不得晚于今天。');
    await this.checkMeasure(item.state, input.measureId);
    const { cycle } = item.state;
    const earlier = await this.caseFile.of('evidence', itemId, cycle);
    const versions = earlier.filter((one) => one.fileName === input.fileName).map(({ version }) => version);
    const evidence: Evidence = {
      ...input,
      id: this.ids.next(),
      itemId,
      cycle,
      sha256: content.sha256,
      size: content.size,
      version: Math.max(0, ...versions) + 1,
      uploadedBy: actor.id,
    };
    const { id, sha256, size, mediaType, version, fileName, kind } = evidence;
    item.note('item.evidenceAdded', { by: actor.id, on }, { evidenceId: id, fileName, kind, version, sha256 });
    await this.records.holdSweep(content.sha256);
    await content.keep();
    await this.caseFile.add('evidence', evidence);
    if (needsScan) await this.records.awaitScan(id, itemId);
    await this.items.save(item);
    const reuse = await this.records.reuseOf(sha256, { itemId, cycle });
    const added = { id, sha256, size, mediaType, version, reuse };
    if (uploadId) await this.records.finishUpload(uploadId, added);
    return added;
  }

  private async checkMeasure({ id, cycle }: Readonly<ItemState>, measureId: string | null): Promise<void> {
    if (!measureId) return;
    const measure = await this.caseFile.find('measure', measureId);
    if (measure?.itemId !== id || measure.cycle !== cycle)
      throw DomainError.at('/measureId', 'input.invalid', '该事项本轮没有这条整改措施。');
  }
}
