import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../ports/unit-of-work';
import { Uploads } from '../ports/uploads';

/** 放弃上传: makes room again. Its pieces are swept. */
@Injectable()
export class AbandonUpload {
  constructor(
    private readonly work: UnitOfWork,
    private readonly uploads: Uploads,
  ) {}

  run(actor: Actor, uploadId: string): Promise<void> {
    return this.work.run(actor, async () => {
      const { answer } = await this.uploads.take(uploadId);
      if (answer) throw new DomainError('upload.finished', '这个文件已经传完，成为佐证材料，不能放弃。');
      await this.uploads.remove(uploadId);
    });
  }
}
