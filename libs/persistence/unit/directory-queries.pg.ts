import {
  type AccountLine,
  DirectoryQueries,
  type PersonLine,
  type PostLine,
  type UnitLine,
} from '@application/ports/directory-queries';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Reader } from '../reader';

@Injectable()
export class PgDirectoryQueries extends DirectoryQueries {
  constructor(private readonly reader: Reader) {
    super();
  }

  override units(actor: Actor): Promise<UnitLine[]> {
    return this.reader.read(actor, (query) =>
      query<UnitLine>(
        `select id, parent_id as "parentId", kind, name, aliases, path, sort_order as "sortOrder" from unit order by sort_order, path`,
      ),
    );
  }

  override people(actor: Actor, unitId: string | null): Promise<PersonLine[]> {
    return this.reader.read(actor, (query) =>
      query<PersonLine>(
        `select p.id, p.name, p.unit_id as "unitId", p.roles,
                array(select title from post where post.holder_id = p.id order by title) as posts
           from person p join unit u on u.id = p.unit_id
          where p.active and ($1::uuid is null or p.unit_id = $1)
          order by u.sort_order, u.path, p.id`,
        [unitId],
      ),
    );
  }

  override posts(actor: Actor, unitId: string | null): Promise<PostLine[]> {
    return this.reader.read(actor, (query) =>
      query<PostLine>(
        `select post.id, post.unit_id as "unitId", post.title,
                case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as holder
           from post join unit u on u.id = post.unit_id left join person p on p.id = post.holder_id
          where $1::uuid is null or post.unit_id = $1
          order by u.sort_order, u.path, post.title`,
        [unitId],
      ),
    );
  }

  override accounts(actor: Actor, unitId: string | null): Promise<AccountLine[]> {
    return this.accountsWhere(actor, '$1::uuid is null or p.unit_id = $1', unitId);
  }

  override async account(actor: Actor, personId: string): Promise<AccountLine | null> {
    const [found] = await this.accountsWhere(actor, 'p.id = $1', personId);
    return found ?? null;
  }

  private accountsWhere(actor: Actor, condition: string, value: string | null): Promise<AccountLine[]> {
    return this.reader.read(actor, (query) =>
      query<AccountLine>(
        `select p.id, p.name, p.unit_id as "unitId", p.roles, p.email, p.active, a.username,
                a.must_change_password as "mustChangePassword", coalesce(a.locked_until > now(), false) as locked,
                array(select title from post where post.holder_id = p.id order by title) as posts
           from person p join account a on a.person_id = p.id join unit u on u.id = p.unit_id
          where ${condition}
          order by u.sort_order, u.path, p.active desc, p.id`,
        [value],
      ),
    );
  }
}
