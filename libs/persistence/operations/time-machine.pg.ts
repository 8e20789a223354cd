import { HINTED } from '@application/ports/hints';
import { TimeMachine } from '@application/ports/time-machine';
import type { Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HINT_CHANNEL } from './hints.pg';

/** Nine in the morning: duties come due at 08:30, and at any hour of the night much would wait for the day. */
const ADVANCE = `update installation
     set clock_offset = (app_today() + $1::int + time '09:00') at time zone 'Asia/Shanghai' - now()
   where kind <> 'real' returning 1`;

const BACKLOG = `select exists (select 1 from timer where (state = 'pending' and due_at <= app_now()) or state = 'leased')
         or exists (select 1 from outbox where done_at is null) as working,
       exists (select 1 from worker_run where name = 'timers' and last_started_at > now() - interval '20 seconds') as living`;

@Injectable()
export class PgTimeMachine extends TimeMachine {
  /** Open as the owner. */
  constructor(private readonly owner: DataSource) {
    super();
  }

  override async advance(days: number): Promise<Day> {
    const [, moved] = await this.owner.query<[unknown[], number]>(ADVANCE, [days]);
    if (moved === 0) throw new DomainError('demo.only', '这是正式系统，不能拨动时钟。');
    const [row] = await this.owner.query<{ today: Day }[]>('select app_today() as today');
    for (const name of HINTED) await this.owner.query('select pg_notify($1, $2)', [HINT_CHANNEL, name]);
    return row!.today;
  }

  override async backlog(): Promise<'working' | 'idle' | 'nobody'> {
    const [row] = await this.owner.query<{ working: boolean; living: boolean }[]>(BACKLOG);
    if (!row!.working) return 'idle';
    return row!.living ? 'working' : 'nobody';
  }
}
