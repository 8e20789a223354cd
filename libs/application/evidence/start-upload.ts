import { DomainError } from '@domain/errors';
import { cleanFileName } from '@domain/evidence/file-name';
import { CHUNK_BYTES, quotaOf, refuseOverQuota, type Upload } from '@domain/evidence/upload';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { BlobStore } from '../ports/blob-store';
import { Identifiers } from '../ports/identifiers';
import { UnitOfWork } from '../ports/unit-of-work';
import { Uploads } from '../ports/uploads';
import { tooLarge } from './too-large';

/** 开始上传: room for a file that comes in pieces. Whether the item takes evidence was asked before. */
@Injectable()
export class StartUpload {
  constructor(
    private readonly work: UnitOfWork,
    private readonly uploads: Uploads,
    private readonly blobs: BlobStore,
    private readonly ids: Identifiers,
  ) {}

  run(actor: Actor, itemId: string, file: { fileName: string; size: number }): Promise<Upload> {
    const { largest } = this.blobs;
    if (file.size > largest) throw tooLarge('/size', largest);
    if (file.size === 0) throw DomainError.at('/size', 'evidence.empty', '文件是空的，请检查后重新上传。');
    const upload: Upload = {
      id: this.ids.next(),
      itemId,
      personId: actor.id,
      fileName: cleanFileName(file.fileName),
      size: file.size,
      chunkSize: CHUNK_BYTES,
      parts: [],
    };
    return this.work.run(actor, async () => {
      refuseOverQuota(quotaOf(largest), await this.uploads.unfinished(), upload.size);
      await this.uploads.add(upload);
      return upload;
    });
  }
}
