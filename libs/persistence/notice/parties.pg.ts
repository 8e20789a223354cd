import { Parties, type Surroundings } from '@application/ports/parties';
import type { ItemState } from '@domain/item/item-state';
import type { Audience } from '@domain/notice/notice';
import type { Party } from '@domain/notice/resolve-audience';
import { scopeOf, type UnitKind } from '@domain/unit/unit';
import { Injectable } from '@nestjs/common';
import { PgUnitOfWork } from '../unit-of-work';

type Row = Omit<Party, 'scope'> & { unitKind: UnitKind; unitPath: string };

const PEOPLE = `coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'unitId', p.unit_id,
    'roles', p.roles, 'unitKind', u.kind, 'unitPath', u.path) order by p.id) filter (where p.id is not null), '[]') as people`;

/** The everyday case: reminders go to one or two people the item names. */
const NAMED = `select s.title, ${PEOPLE}
    from supervision s left join (person p join unit u on u.id = p.unit_id) on p.active and p.id = any($2::uuid[])
   where s.id = $1 group by s.id`;

/** Handlers of a unit count only where it has no leader. */
const ALL = `select s.title, ${PEOPLE}
    from supervision s
    left join (person p join unit u on u.id = p.unit_id)
      on p.active and (p.id = any($2::uuid[]) or p.roles && array['coordinator', 'auditor', 'leader']
         or p.unit_id = any($3::uuid[]) and ('unitLeader' = any(p.roles) or 'handler' = any(p.roles) and not exists (
              select 1 from person l where l.active and l.unit_id = p.unit_id and 'unitLeader' = any(l.roles))))
   where s.id = $1 group by s.id`;

/** The parts an item plays by naming a person. */
const NAMES: Partial<Record<Audience, 'handlerId' | 'leaderId' | 'submitterId'>> = {
  handler: 'handlerId',
  leader: 'leaderId',
  submitter: 'submitterId',
};

@Injectable()
export class PgParties extends Parties {
  constructor(private readonly work: PgUnitOfWork) {
    super();
  }

  override async of(item: Readonly<ItemState>, audience: readonly Audience[]): Promise<Surroundings> {
    const named = [...new Set([item.handlerId, item.leaderId, item.submitterId].filter((id) => id !== null))];
    // Where a part names nobody, as on a draft, or somebody has left, the offices are asked for as well.
    if (audience.every((part) => NAMES[part] && item[NAMES[part]] !== null)) {
      const around = await this.read(NAMED, [item.supervisionId, named]);
      if (around.people.length === named.length) return around;
    }
    const units = [item.leadUnitId, ...item.cooperatingUnitIds].filter((id) => id !== null);
    // Who worked on it may be told that he no longer does.
    return this.read(ALL, [item.supervisionId, [...named, ...item.workedByIds], units]);
  }

  private async read(sql: string, values: unknown[]): Promise<Surroundings> {
    const [row] = await this.work.manager.query<{ title: string; people: Row[] }[]>(sql, values);
    const people = (row?.people ?? []).map(({ unitKind, unitPath, ...person }) => ({
      ...person,
      scope: scopeOf({ kind: unitKind, path: unitPath }),
    }));
    return { people, supervisionTitle: row?.title ?? '' };
  }
}
