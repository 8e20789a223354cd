import { Parties, type Surroundings } from '@application/ports/parties';
import type { ItemState } from '@domain/item/item-state';
import type { Party } from '@domain/notice/resolve-audience';
import { scopeOf, type UnitKind } from '@domain/unit/unit';
import { Injectable } from '@nestjs/common';
import { PgUnitOfWork } from '../unit-of-work';

type Row = Omit<Party, 'scope'> & { unitKind: UnitKind; unitPath: string };

const AROUND = `select s.title, coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'unitId', p.unit_id,
         'roles', p.roles, 'unitKind', u.kind, 'unitPath', u.path) order by p.id) filter (where p.id is not null), '[]') as people
    from supervision s
    left join (person p join unit u on u.id = p.unit_id)
      on p.active and (p.id = any($2::uuid[]) or (p.unit_id = any($3::uuid[]) and p.roles && array['unitLeader', 'handler'])
         or p.roles && array['coordinator', 'auditor'])
   where s.id = $1 group by s.id`;

@Injectable()
export class PgParties extends Parties {
  constructor(private readonly work: PgUnitOfWork) {
    super();
  }

  override async of(item: Readonly<ItemState>): Promise<Surroundings> {
    const named = [item.handlerId, item.leaderId, item.submitterId, ...item.workedByIds].filter((id) => id !== null);
    const units = [item.leadUnitId, ...item.cooperatingUnitIds].filter((id) => id !== null);
    const [row] = await this.work.manager.query<{ title: string; people: Row[] }[]>(AROUND, [
      item.supervisionId,
      named,
      units,
    ]);
    const people = (row?.people ?? []).map(({ unitKind, unitPath, ...person }) => ({
      ...person,
      scope: scopeOf({ kind: unitKind, path: unitPath }),
    }));
    return { people, supervisionTitle: row?.title ?? '' };
  }
}
