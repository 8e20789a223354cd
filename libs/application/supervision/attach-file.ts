import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import type { ReceivedFile } from '../evidence/receive-file';
import { EvidenceRecords } from '../ports/evidence-records';
import { Identifiers } from '../ports/identifiers';
import { SupervisionFiles } from '../ports/supervision-files';
import { SupervisionRepository } from '../ports/supervision-repository';
import { UnitOfWork } from '../ports/unit-of-work';

/** 附上依据文件: the documents a list stands on, kept with it for good. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly supervisions: SupervisionRepository,
    private readonly files: SupervisionFiles,
    private readonly records: EvidenceRecords,
    private readonly ids: Identifiers,
  ) {}

  /** Answers the file's id. */
  async run(actor: Actor, supervisionId: string, { fileName, mediaType, content }: ReceivedFile): Promise<string> {
    const { sha256, size } = content;
    const added = await this.work.run(actor, async () => {
      const { unitPath } = await this.supervisions.find(supervisionId);
      const id = this.ids.next();
      await this.records.holdSweep(sha256);
      await content.keep();
      await this.files.add({ id, supervisionId, fileName, mediaType, sha256, size }, unitPath);
      return { id, sha256 };
    });
    // A repeat under the same Idempotency-Key gets the first answer; with another file it was no repeat.
    if (added.sha256 !== sha256) {
      throw DomainError.at('/Idempotency-Key', 'idempotency.mismatch', '这个 Idempotency-Key 已用于上传另一份文件。');
    }
    return added.id;
  }
}
