import { Digests } from '@application/ports/digests';
import type { Day } from '@domain/day';
import { DUTY_KINDS } from '@domain/deadline/duty';
import type { DigestSource } from '@domain/notice/digest-entries';
import type { Party } from '@domain/notice/resolve-audience';
import { Injectable } from '@nestjs/common';
import { PgUnitOfWork } from '../unit-of-work';
import { DIGEST_ITEMS } from './digest-items.sql';
import { ALL_PEOPLE, partyOf, type PersonRow } from './party-row';

const PAGE = 2_000;

/**
 * The reminders of the day come first, so that they stand in it. One that keeps failing, or kills whoever touches it, holds up nobody for
 * long; nor does a kind that a newer release brought.
 */
const MOST_CLAIMS = 10;
const BEHIND = `select exists (select 1 from timer where state = 'pending' and due_at <= app_now() and kind = any($1))
    or exists (select 1 from timer where state = 'leased' and fence <= ${MOST_CLAIMS}) as behind`;

/** Under the row's lock: a second worker waits and finds it done. */
const TAKE = `with born as (insert into digest_day (on_day, id) values ($1, gen_random_uuid()) on conflict do nothing)
  select 1`;

@Injectable()
export class PgDigests extends Digests {
  constructor(private readonly work: PgUnitOfWork) {
    super();
  }

  override async sourceOf(on: Day): Promise<string | null> {
    const [known] = await this.take(on);
    if (known) return known.done ? null : known.id;
    await this.work.manager.query(TAKE, [on]);
    const [born] = await this.take(on);
    return born && !born.done ? born.id : null;
  }

  override async isBehind(): Promise<boolean> {
    const [answer] = await this.work.manager.query<{ behind: boolean }[]>(BEHIND, [DUTY_KINDS]);
    return answer!.behind;
  }

  /** One statement, handed out page by page: found and put in order once, however many pages there are. */
  override async *items(on: Day, weekEnd: Day): AsyncIterable<DigestSource[]> {
    const cursor = `declare digest_items no scroll cursor for ${DIGEST_ITEMS}`;
    await this.work.manager.query(cursor, [on, on, weekEnd, []]);
    let page: DigestSource[];
    do {
      page = await this.work.manager.query<DigestSource[]>(`fetch ${PAGE} from digest_items`);
      if (page.length > 0) yield page;
    } while (page.length === PAGE);
    await this.work.manager.query('close digest_items');
  }

  override async people(): Promise<Party[]> {
    return (await this.work.manager.query<PersonRow[]>(ALL_PEOPLE)).map(partyOf);
  }

  override async done(on: Day): Promise<void> {
    await this.work.manager.query('update digest_day set done_at = app_now() where on_day = $1', [on]);
  }

  private take(on: Day): Promise<{ id: string; done: boolean }[]> {
    const sql = 'select id, done_at is not null as done from digest_day where on_day = $1 for update';
    return this.work.manager.query(sql, [on]);
  }
}
