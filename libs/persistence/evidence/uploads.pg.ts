import { type StoredUpload, Uploads } from '@application/ports/uploads';
import { DomainError } from '@domain/errors';
import type { Upload, UploadPart, UploadQuota } from '@domain/evidence/upload';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ADVISORY_LOCKS } from '../advisory-locks';
import { Reader } from '../reader';
import { PgUnitOfWork } from '../unit-of-work';

const UPLOADS = `select id, item_id as "itemId", person_id as "personId", file_name as "fileName", size, chunk_size as "chunkSize", answer,
  (select coalesce(jsonb_agg(jsonb_build_object('start', p.start, 'size', p.size, 'sha256', p.sha256) order by p.start), '[]')
     from upload_part p where p.upload_id = upload.id) as parts from upload`;

@Injectable()
export class PgUploads extends Uploads {
  constructor(
    private readonly reader: Reader,
    private readonly work: PgUnitOfWork,
    private readonly dataSource: DataSource,
  ) {
    super();
  }

  override async unfinished(): Promise<UploadQuota> {
    const { manager, actor } = this.work;
    await manager.query('select pg_advisory_xact_lock($1, hashtext($2))', [ADVISORY_LOCKS.uploadsOfPerson, actor.id]);
    const [row] = await manager.query<[UploadQuota]>(
      `select count(*) as files, coalesce(sum(size), 0)::bigint as bytes from upload
        where person_id = $1 and evidence_id is null`,
      [actor.id],
    );
    return row;
  }

  override async add({ id, itemId, personId, fileName, size, chunkSize }: Upload): Promise<void> {
    await this.work.manager.query(
      `insert into upload (id, item_id, person_id, file_name, size, chunk_size) values ($1, $2, $3, $4, $5, $6)`,
      [id, itemId, personId, fileName, size, chunkSize],
    );
  }

  override async one(actor: Actor, id: string): Promise<StoredUpload> {
    const rows = await this.reader.read(actor, (query) => query<StoredUpload>(`${UPLOADS} where id = $1`, [id]));
    return found(rows);
  }

  override ofItem(actor: Actor, itemId: string): Promise<StoredUpload[]> {
    const sql = `${UPLOADS} where item_id = $1 and evidence_id is null order by id`;
    return this.reader.read(actor, (query) => query<StoredUpload>(sql, [itemId]));
  }

  override async take(id: string): Promise<StoredUpload> {
    // The row first: what was committed while we waited for it is read by the statement after.
    await this.work.manager.query('select 1 from upload where id = $1 for update', [id]);
    return found(await this.work.manager.query<StoredUpload[]>(`${UPLOADS} where id = $1`, [id]));
  }

  override async addPart(uploadId: string, { start, size, sha256 }: UploadPart): Promise<UploadPart> {
    await this.work.manager.query(
      `insert into upload_part (upload_id, start, size, sha256) values ($1, $2, $3, $4) on conflict do nothing`,
      [uploadId, start, size, sha256],
    );
    await this.work.manager.query('update upload set touched_at = now() where id = $1', [uploadId]);
    const [there] = await this.work.manager.query<[UploadPart]>(
      'select start, size, sha256 from upload_part where upload_id = $1 and start = $2',
      [uploadId, start],
    );
    return there;
  }

  override async remove(id: string): Promise<void> {
    await this.work.manager.query('delete from upload where id = $1', [id]);
  }

  override async sweep(): Promise<number> {
    const [, count] = await this.dataSource.query<[unknown[], number]>(
      `delete from upload where touched_at <= now() - interval '3 days'
          or (evidence_id is not null and touched_at <= now() - interval '1 day')`,
    );
    return count;
  }
}

function found([row]: StoredUpload[]): StoredUpload {
  if (!row) throw new DomainError('upload.not_found', '没有这次上传，可能已经过期，请重新上传。');
  return row;
}
