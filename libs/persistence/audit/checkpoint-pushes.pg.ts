import { CheckpointPushes } from '@application/ports/checkpoint-pushes';
import type { StoredCheckpoint } from '@application/ports/event-log';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** 2, 4, 8 … minutes, at most six hours. */
const LATER = `now() + least(interval '1 minute' * power(2, least(p.attempts + 1, 9)), interval '6 hours')`;

const CLAIM = `with latest as (select size, at, note from audit_checkpoint order by size desc limit 1),
  claimed as (
    update checkpoint_push p set attempts = p.attempts + 1, next_try_at = ${LATER}
      from latest
     where p.place = $1 and p.size < latest.size and p.next_try_at <= now()
       and (p.pushed_at is null or p.pushed_at <= now() - make_interval(secs => $2::float * 3600))
    returning p.place)
  select size, at, note from latest where exists (select 1 from claimed)`;

@Injectable()
export class PgCheckpointPushes extends CheckpointPushes {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async claim(place: string, everyHours: number): Promise<StoredCheckpoint | null> {
    await this.dataSource.query('insert into checkpoint_push (place) values ($1) on conflict do nothing', [place]);
    const [due] = await this.dataSource.query<StoredCheckpoint[]>(CLAIM, [place, everyHours]);
    return due ?? null;
  }

  override async pushed(place: string, size: number): Promise<void> {
    await this.dataSource.query(
      `update checkpoint_push set size = greatest(size, $2), pushed_at = now(), attempts = 0, next_try_at = now(), last_error = null
        where place = $1`,
      [place, size],
    );
  }

  override async failed(place: string, error: string): Promise<void> {
    await this.dataSource.query('update checkpoint_push set last_error = $2 where place = $1', [
      place,
      error.slice(0, 500),
    ]);
  }
}
