import {
  ContentRegister,
  type KeptDerivative,
  type WaitingContent,
  type WaitingStatement,
} from '@application/ports/content-register';
import type { ContentTraits } from '@domain/evidence/content-traits';
import { pictureBands, pictureLikeness, pictureProbes } from '@domain/evidence/picture-likeness';
import type { PictureMark } from '@domain/evidence/picture-mark';
import type { TextSketch } from '@domain/evidence/text-sketch';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ADVISORY_LOCKS } from '../advisory-locks';
import { PgUnitOfWork } from '../unit-of-work';
import { LIKE_TEXTS, MOST_ALIKE, RECORD } from './content-register.sql';

/** A lease of two minutes, twice as long with each attempt: longer than any examination lasts. */
const CLAIM = `update content_trait set attempts = attempts + 1, next_at = now() + interval '2 minutes' * power(2, attempts)
   where sha256 = (select sha256 from content_trait where state = 'waiting' and next_at <= now()
                    order by next_at limit 1 for update skip locked)
  returning sha256, media_type as "mediaType", attempts as attempt`;

@Injectable()
export class PgContentRegister extends ContentRegister {
  constructor(
    private readonly work: PgUnitOfWork,
    private readonly dataSource: DataSource,
  ) {
    super();
  }

  override async claim(): Promise<WaitingContent | null> {
    const [rows] = await this.dataSource.query<[WaitingContent[], number]>(CLAIM);
    return rows[0] ?? null;
  }

  override async record(sha256: string, traits: ContentTraits, derivatives: readonly KeptDerivative[]): Promise<void> {
    const { manager } = this.work;
    // One after the other, so that of two alike that are recorded at once the second finds the first.
    await manager.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.likeness]);
    // Asked for hundreds of bands the planner expects most of the table and would read all of it; what there is, is a handful.
    await manager.query('set local enable_seqscan = off');
    const { picture, text, place } = traits;
    await manager.query(RECORD, [
      sha256,
      traits.preview,
      traits.pages,
      traits.note,
      picture?.hash ?? null,
      picture?.grid ?? null,
      picture && pictureBands(picture),
      text?.pairs ?? null,
      text?.bands ?? null,
      traits.takenAt,
      place?.latitude ?? null,
      place?.longitude ?? null,
    ]);
    if (picture) await this.pairPictures(sha256, picture);
    if (text) await manager.query(LIKE_TEXTS, [sha256, text.pairs, text.bands]);
    await manager.query(
      `insert into content_derivative (sha256, name, derived_sha256, size, media_type)
       select $1, name, derived, size, media_type from unnest($2::text[], $3::text[], $4::bigint[], $5::text[]) one (name, derived, size, media_type)
       on conflict (sha256, name) do update set derived_sha256 = excluded.derived_sha256, size = excluded.size, media_type = excluded.media_type`,
      [
        sha256,
        derivatives.map(({ name }) => name),
        derivatives.map((one) => one.sha256),
        derivatives.map(({ size }) => size),
        derivatives.map(({ mediaType }) => mediaType),
      ],
    );
  }

  override async giveUp(sha256: string, reason: string): Promise<void> {
    await this.dataSource.query(
      `update content_trait set state = 'unreadable', note = $2 where sha256 = $1 and state = 'waiting'`,
      [sha256, reason],
    );
  }

  override waitingStatements(limit: number): Promise<WaitingStatement[]> {
    return this.dataSource.query(
      `select k.submission_id as "submissionId", s.statement from statement_sketch k join submission s on s.id = k.submission_id
        where k.waiting order by k.submission_id limit $1`,
      [limit],
    );
  }

  override async recordStatement(submissionId: string, sketch: TextSketch | null): Promise<void> {
    await this.dataSource.query(
      'update statement_sketch set waiting = false, pairs = $2, bands = $3 where submission_id = $1 and waiting',
      [submissionId, sketch?.pairs ?? null, sketch?.bands ?? null],
    );
  }

  override async askAgain(sha256: string): Promise<void> {
    await this.work.manager.query('select examine_again($1)', [sha256]);
  }

  private async pairPictures(sha256: string, picture: PictureMark): Promise<void> {
    const found = await this.work.manager.query<(PictureMark & { sha256: string })[]>(
      `select sha256, picture_hash as hash, picture_grid as grid from content_trait where picture_bands && $1 and sha256 <> $2 limit 2000`,
      [pictureProbes(picture), sha256],
    );
    const alike = found
      .map((one) => ({ other: one.sha256, percent: pictureLikeness(picture, one) }))
      .filter(({ percent }) => percent !== null)
      .sort((one, other) => other.percent! - one.percent!)
      .slice(0, MOST_ALIKE);
    await this.work.manager.query(
      `insert into content_likeness (sha256, other, likeness, percent)
       select pair.one, pair.other, 'similarPicture', percent
         from unnest($2::text[], $3::int[]) found (other, percent), lateral (values ($1, found.other), (found.other, $1)) pair (one, other)
       on conflict do nothing`,
      [sha256, alike.map(({ other }) => other), alike.map(({ percent }) => percent)],
    );
  }
}
