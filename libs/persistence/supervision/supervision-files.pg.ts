import { type SupervisionFile, SupervisionFiles } from '@application/ports/supervision-files';
import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { Reader } from '../reader';
import { PgUnitOfWork } from '../unit-of-work';

const FILES = `select id, supervision_id as "supervisionId", file_name as "fileName", sha256, size, media_type as "mediaType",
  uploaded_by as "uploadedBy", at from supervision_file`;

@Injectable()
export class PgSupervisionFiles extends SupervisionFiles {
  constructor(
    private readonly work: PgUnitOfWork,
    private readonly reader: Reader,
    private readonly audit: AuditLog,
  ) {
    super();
  }

  override async add(file: Omit<SupervisionFile, 'uploadedBy' | 'at'>, unitPath: string): Promise<void> {
    const { id, supervisionId, fileName, sha256, size, mediaType } = file;
    await this.work.manager.query(
      `insert into supervision_file (id, supervision_id, unit_path, file_name, sha256, size, media_type, uploaded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, supervisionId, unitPath, fileName, sha256, size, mediaType, this.work.actor.id],
    );
    await this.audit.note({
      type: 'supervision.fileAdded',
      supervisionId,
      data: { fileId: id, fileName, sha256, size },
    });
  }

  override of(actor: Actor, supervisionId: string): Promise<SupervisionFile[]> {
    return this.reader.read(actor, async (query) => {
      const list = await query('select 1 from supervision where id = $1', [supervisionId]);
      if (list.length === 0) throw new DomainError('supervision.not_found', '没有这个督察批次，或者您无权查看。');
      return query<SupervisionFile>(`${FILES} where supervision_id = $1 order by id`, [supervisionId]);
    });
  }

  override async one(actor: Actor, id: string): Promise<SupervisionFile> {
    const [row] = await this.reader.read(actor, (query) => query<SupervisionFile>(`${FILES} where id = $1`, [id]));
    if (!row) throw new DomainError('file.not_found', '没有这份文件，或者您无权查看。');
    return row;
  }
}
