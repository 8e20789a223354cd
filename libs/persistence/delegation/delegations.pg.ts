import { Delegations } from '@application/ports/delegations';
import { DomainError } from '@domain/errors';
import { type Actor, hasRole } from '@domain/unit/actor';
import type { Delegation } from '@domain/unit/delegation';
import { Injectable } from '@nestjs/common';
import { Reader } from '../reader';
import { PgUnitOfWork } from '../unit-of-work';

const COLUMNS = `id, principal_id as "principalId", delegate_id as "delegateId", from_on as "fromOn", until_on as "untilOn", reason,
  created_by_id as "createdById", ended_on as "endedOn", ended_by_id as "endedById"`;

@Injectable()
export class PgDelegations extends Delegations {
  constructor(
    private readonly reader: Reader,
    private readonly work: PgUnitOfWork,
  ) {
    super();
  }

  override of(actor: Actor): Promise<Delegation[]> {
    return this.reader.read(actor, (query) =>
      query<Delegation>(
        `select ${COLUMNS} from delegation where $2 or $1 in (principal_id, delegate_id) order by from_on desc, id desc limit 200`,
        [actor.id, hasRole(actor, 'administrator')],
      ),
    );
  }

  override async take(id: string): Promise<Delegation> {
    const [row] = await this.work.manager.query<Delegation[]>(
      `select ${COLUMNS} from delegation where id = $1 for update`,
      [id],
    );
    if (!row) throw new DomainError('delegation.not_found', '没有这份委托，或者您无权查看。');
    return row;
  }

  override async holdOf(principalId: string): Promise<Delegation[]> {
    await this.work.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `delegations ${principalId}`,
    ]);
    return this.work.manager.query<Delegation[]>(`select ${COLUMNS} from delegation where principal_id = $1`, [
      principalId,
    ]);
  }

  override async add(one: Delegation): Promise<void> {
    await this.work.manager.query(
      `insert into delegation (id, unit_path, principal_id, delegate_id, from_on, until_on, reason, created_by_id)
       select $1, unit_path, id, $3, $4, $5, $6, $7 from person where id = $2`,
      [one.id, one.principalId, one.delegateId, one.fromOn, one.untilOn, one.reason, one.createdById],
    );
  }

  override async end({ id, endedOn, endedById }: Delegation): Promise<void> {
    await this.work.manager.query('update delegation set ended_on = $2, ended_by_id = $3 where id = $1', [
      id,
      endedOn,
      endedById,
    ]);
  }
}
