import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { isWithin } from '@domain/unit/staff-rules';
import { scopeOf, type Unit } from '@domain/unit/unit';
import { Injectable } from '@nestjs/common';
import { Administration, type UnitRecord } from '../ports/administration';
import { Directory, type Person } from '../ports/directory';
import { UnitOfWork } from '../ports/unit-of-work';

/**
 * What every change of units and people begins with: one at a time, by somebody who is an administrator at that moment and not
 * only when he signed in. As nobody removes himself, there is always one left: whoever removes another stays.
 */
@Injectable()
export class Administering {
  constructor(
    private readonly work: UnitOfWork,
    private readonly administration: Administration,
    private readonly directory: Directory,
  ) {}

  run<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.work.run(actor, async () => {
      const standing = await this.administration.hold(actor.id);
      const stands = standing?.active && standing.roles.includes('administrator');
      if (!stands || scopeOf(standing.unit) !== actor.scope)
        throw new DomainError('action.forbidden', '您已不是这里的系统管理员，请重新登录。');
      return work();
    });
  }

  /** Throws `unit.not_found` at the field that named a unit out of his reach: he may see the units above, not manage them. */
  within(actor: Actor, unit: Unit, pointer: string): void {
    if (!isWithin(actor.scope, unit)) throw DomainError.at(pointer, 'unit.not_found', '没有这个单位，或者不归您管理。');
  }

  /** A unit he manages. Throws `unit.unknown`, also for those above him, whose names he sees. */
  async unit(actor: Actor, unitId: string): Promise<UnitRecord> {
    const unit = await this.administration.unit(unitId);
    if (unit.path.startsWith(actor.scope)) return unit;
    throw new DomainError('unit.unknown', '没有这个单位，或者您无权管理。');
  }

  /** A person he manages. Throws `person.unknown`. */
  async person(actor: Actor, personId: string): Promise<Person> {
    const person = await this.administration.person(personId);
    const unit = await this.directory.unit(person.unitId, '/personId');
    if (unit.path.startsWith(actor.scope)) return person;
    throw new DomainError('person.unknown', '没有这个人员，或者您无权管理。');
  }
}

/** Throws `input.invalid` where a change changes nothing at all. */
export function checkSaid(changes: object): void {
  if (Object.values(changes).every((value) => value === undefined))
    throw new DomainError('input.invalid', '请写明要修改的内容。');
}
