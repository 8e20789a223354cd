import { type Replanning, type ReplanningCounts, Replannings } from '@application/ports/replannings';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Reader } from '../reader';
import { PgUnitOfWork } from '../unit-of-work';

/** Every process reads calendar and policies anew after five seconds: younger orders wait, so that nothing is planned by the old ones after them. */
const SETTLED_SECONDS = 6;

const COLUMNS = `id, cause, requested_by_name as "requestedByName", requested_at as "requestedAt", total, done,
       due_moved as "dueMoved", cancelled, planted, after, finished_at as "finishedAt"`;

@Injectable()
export class PgReplannings extends Replannings {
  constructor(
    private readonly work: PgUnitOfWork,
    private readonly reader: Reader,
  ) {
    super();
  }

  override async request(cause: string): Promise<string> {
    const { actor, manager } = this.work;
    const id = uuidv7();
    await manager.query(
      `insert into replanning (id, cause, requested_by, requested_by_name, total)
       select $1, $2, $3, $4, (select count(*) from item where status in ('assigned', 'inProgress', 'submitted'))`,
      [id, cause, actor.id, actor.name],
    );
    return id;
  }

  override async take(): Promise<Replanning | null> {
    const [row] = await this.work.manager.query<Replanning[]>(
      `select ${COLUMNS} from replanning
        where finished_at is null and requested_at <= now() - make_interval(secs => ${SETTLED_SECONDS})
        order by requested_at limit 1 for update skip locked`,
    );
    return row ?? null;
  }

  override async advance(
    id: string,
    after: string | null,
    { done, dueMoved, cancelled, planted }: ReplanningCounts,
  ): Promise<void> {
    await this.work.manager.query(
      `update replanning set done = done + $3, due_moved = due_moved + $4, cancelled = cancelled + $5, planted = planted + $6,
              after = coalesce($2, after), finished_at = case when $2::uuid is null then now() end
        where id = $1`,
      [id, after, done, dueMoved, cancelled, planted],
    );
  }

  override latest(actor: Actor): Promise<Replanning[]> {
    return this.reader.read(actor, (query) =>
      query<Replanning>(`select ${COLUMNS} from replanning order by requested_at desc limit 10`),
    );
  }
}
