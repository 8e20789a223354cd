import { type QueueDepth, QueueDepths } from '@application/ports/queue-depths';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const NOTE = `insert into queue_depth (name, waiting, active, delayed, failed, counted_at)
  select name, waiting, active, delayed, failed, now()
    from jsonb_to_recordset($1) as counted (name text, waiting int, active int, delayed int, failed int) order by name
  on conflict (name) do update set waiting = excluded.waiting, active = excluded.active, delayed = excluded.delayed,
    failed = excluded.failed, counted_at = excluded.counted_at`;

@Injectable()
export class PgQueueDepths extends QueueDepths {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async note(depths: readonly QueueDepth[]): Promise<void> {
    await this.dataSource.query(NOTE, [JSON.stringify(depths)]);
  }
}
