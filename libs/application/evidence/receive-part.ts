import { DomainError } from '@domain/errors';
import { partSize, type UploadPart } from '@domain/evidence/upload';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { BlobStore } from '../ports/blob-store';
import { EvidenceRecords } from '../ports/evidence-records';
import { UnitOfWork } from '../ports/unit-of-work';
import { type StoredUpload, Uploads } from '../ports/uploads';

/** One piece of a file: named and stored under its hash in one transaction, so that whatever is named has arrived whole. Twice is once. */
@Injectable()
export class ReceivePart {
  constructor(
    private readonly work: UnitOfWork,
    private readonly uploads: Uploads,
    private readonly blobs: BlobStore,
    private readonly records: EvidenceRecords,
  ) {}

  /** `sha256` is what the sender says it sends. Throws `upload.part_differs` when something else arrives or is there already. */
  async run(
    actor: Actor,
    upload: StoredUpload,
    start: number,
    sha256: string,
    stream: AsyncIterable<Uint8Array>,
  ): Promise<UploadPart> {
    const size = partSize(upload, start);
    const content = await this.blobs.stage(stream);
    try {
      if (content.size !== size || content.sha256 !== sha256)
        throw new DomainError('upload.part_differs', '这个分片在传输中损坏或者不完整，请重传。');
      return await this.work.run(actor, async () => {
        const { answer } = await this.uploads.take(upload.id);
        if (answer) throw new DomainError('upload.finished', '这个文件已经传完。');
        // The place is taken before anything is kept: what is refused leaves nothing on disk, so pieces cannot get round the quota.
        const there = await this.uploads.addPart(upload.id, { start, size, sha256 });
        if (there.sha256 !== sha256)
          throw new DomainError('upload.part_differs', '这个位置已有另一份内容，请确认选择的是同一个文件。');
        await this.records.holdSweep(sha256);
        await content.keep();
        return there;
      });
    } finally {
      await content.discard();
    }
  }
}
