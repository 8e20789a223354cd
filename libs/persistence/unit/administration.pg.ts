import { Administration, type Duties, type Standing, type UnitRecord } from '@application/ports/administration';
import type { Person } from '@application/ports/directory';
import { DomainError } from '@domain/errors';
import type { Unit } from '@domain/unit/unit';
import { Injectable } from '@nestjs/common';
import { ADVISORY_LOCKS } from '../advisory-locks';
import { PgUnitOfWork } from '../unit-of-work';
import { PersonRow, PostRow, UnitRow } from './unit.rows';

const OPEN = `('assigned', 'inProgress', 'submitted')`;

@Injectable()
export class PgAdministration extends Administration {
  constructor(private readonly work: PgUnitOfWork) {
    super();
  }

  override async hold(personId: string): Promise<Standing | null> {
    await this.work.manager.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.administration]);
    const [row] = await this.work.manager.query<Standing[]>(
      `select p.active, p.roles, jsonb_build_object('kind', u.kind, 'path', u.path) as unit
         from person p join unit u on u.id = p.unit_id where p.id = $1`,
      [personId],
    );
    return row ?? null;
  }

  override async unit(id: string): Promise<UnitRecord> {
    const row = await this.work.manager.findOne(UnitRow, { where: { id } });
    if (!row) throw new DomainError('unit.unknown', '没有这个单位，或者您无权管理。');
    return row;
  }

  override async saveUnit(before: UnitRecord, after: UnitRecord): Promise<void> {
    const { manager } = this.work;
    const { id, ...changes } = after;
    await manager.update(UnitRow, { id }, changes);
    if (before.path === after.path) return;
    await manager.update(PersonRow, { unitId: id }, { unitPath: after.path });
    await manager.update(PostRow, { unitId: id }, { unitPath: after.path });
  }

  override async isUsed({ id, path }: Unit): Promise<boolean> {
    const [row] = await this.work.manager.query<{ used: boolean }[]>(
      `select exists (select 1 from unit where parent_id = $1)
           or exists (select 1 from item where lead_unit_id = $1 or $1 = any (cooperating_unit_ids) or starts_with(unit_path, $2))
           or exists (select 1 from supervision where starts_with(unit_path, $2)) as used`,
      [id, path],
    );
    return row!.used;
  }

  override peopleOf(unitId: string): Promise<Person[]> {
    return this.work.manager.find(PersonRow, { where: { unitId, active: true } });
  }

  override async person(id: string): Promise<Person> {
    const row = await this.work.manager.findOne(PersonRow, { where: { id } });
    if (!row) throw new DomainError('person.unknown', '没有这个人员，或者您无权管理。');
    const { id: personId, unitId, name, email, roles, active } = row;
    return { id: personId, unitId, name, email, roles, active };
  }

  override async savePerson({ id, ...changes }: Person, unit: Unit): Promise<void> {
    await this.work.manager.update(PersonRow, { id }, { ...changes, unitPath: unit.path });
  }

  override async dutiesOf(personId: string): Promise<Duties> {
    const posts = await this.work.manager.query<Duties['posts']>(
      `select id, title,
              (select count(*)::int from item where handler_post_id = post.id and status in ${OPEN}) as items
         from post where holder_id = $1 order by title`,
      [personId],
    );
    const items = await this.work.manager.query<Duties['items']>(
      `select id, number, title,
              case when handler_id = $1 then 'handler' when leader_id = $1 then 'leader' else 'measure' end as part
         from item
        where status in ${OPEN} and (handler_id = $1 or leader_id = $1 or exists (
              select 1 from measure where item_id = item.id and handler_id = $1 and done_on is null))
        order by number, id`,
      [personId],
    );
    return { posts, items };
  }

  override async postOf(unitId: string, title: string): Promise<{ id: string; holder: string | null } | null> {
    const [row] = await this.work.manager.query<{ id: string; holder: string | null }[]>(
      `select post.id, p.name as holder from post left join person p on p.id = post.holder_id
        where post.unit_id = $1 and post.title = $2 for update of post`,
      [unitId, title],
    );
    return row ?? null;
  }
}
