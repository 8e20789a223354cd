import type { Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Directory, type Person } from '../ports/directory';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { checkVersion, type Expected } from './expected-version';

export interface AssignmentInput {
  leadUnitId: string;
  cooperatingUnitIds: string[];
  leaderId: string;
  handlerId: string;
  handlerPostId: string | null;
  dueOn: Day;
}

/** 交办: a draft gets its units, its people and its date; later, any of them is changed the same way. */
@Injectable()
export class AssignItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly directory: Directory,
  ) {}

  run(actor: Actor, itemId: string, input: AssignmentInput, expected: Expected): Promise<void> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      authorize(actor, 'assignment', item.state);
      checkVersion(item.state, expected);
      const lead = await this.directory.unit(input.leadUnitId, '/leadUnitId');
      const cooperatingPaths: string[] = [];
      for (const [place, id] of input.cooperatingUnitIds.entries()) {
        cooperatingPaths.push((await this.directory.unit(id, `/cooperatingUnitIds/${place}`)).path);
      }
      this.requireOf(await this.directory.person(input.leaderId, '/leaderId'), lead.id, '/leaderId', '责任领导');
      this.requireOf(await this.directory.person(input.handlerId, '/handlerId'), lead.id, '/handlerId', '责任人');
      item.assign({ ...input, unitPath: lead.path, cooperatingPaths }, { by: actor.id, on: this.work.today() });
      await this.items.save(item);
    });
  }

  private requireOf(person: Person, unitId: string, pointer: string, part: string): void {
    if (person.unitId !== unitId)
      throw DomainError.at(pointer, 'input.invalid', `${part}${person.name}不属于牵头单位。`);
  }
}
