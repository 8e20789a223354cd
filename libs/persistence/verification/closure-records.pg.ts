import { ClosureRecords } from '@application/ports/closure-records';
import { DomainError } from '@domain/errors';
import type { OnSitePhoto } from '@domain/item/case-file';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Reader } from '../reader';

@Injectable()
export class PgClosureRecords extends ClosureRecords {
  constructor(private readonly reader: Reader) {
    super();
  }

  override async itemOfSubmission(actor: Actor, submissionId: string): Promise<string> {
    const [row] = await this.reader.read(actor, (query) =>
      query<{ itemId: string }>('select item_id as "itemId" from submission where id = $1', [submissionId]),
    );
    if (!row) throw new DomainError('submission.not_found', '没有这份销号申请，或者您无权查看。');
    return row.itemId;
  }

  override async itemOfVerification(actor: Actor, verificationId: string): Promise<string> {
    const [row] = await this.reader.read(actor, (query) =>
      query<{ itemId: string }>('select item_id as "itemId" from verification where id = $1', [verificationId]),
    );
    if (!row) throw new DomainError('verification.not_found', '没有这份验收记录，或者您无权查看。');
    return row.itemId;
  }

  override async photo(actor: Actor, photoId: string): Promise<OnSitePhoto> {
    const [row] = await this.reader.read(actor, (query) =>
      query<OnSitePhoto>(
        `select id, item_id as "itemId", cycle, submission_id as "submissionId", file_name as "fileName", sha256, size,
                media_type as "mediaType", uploaded_by as "uploadedBy"
           from on_site_photo where id = $1`,
        [photoId],
      ),
    );
    if (!row) throw new DomainError('file.not_found', '没有这张照片，或者您无权查看。');
    return row;
  }
}
