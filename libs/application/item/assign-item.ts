import type { Day } from '@domain/day';
import { dueBasisOf } from '@domain/deadline/due-basis';
import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Directory, type Person, type Post } from '../ports/directory';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { DueReckoning } from './due-reckoning';
import { checkVersion, type Expected } from './expected-version';

export interface AssignmentInput {
  leadUnitId: string;
  cooperatingUnitIds: string[];
  leaderId: string;
  handlerId: string;
  handlerPostId: string | null;
  dueOn: Day;
  /** The rule of the date in words; null: there is none; left out: it stays as it is. */
  dueRule?: string | null | undefined;
  /** Whether the date follows the item's rule; null: it does where it is what the rule comes to. */
  dueFollowsRule: boolean | null;
}

/** 交办: a draft gets its units, its people and its date; later, any of them is changed the same way. */
@Injectable()
export class AssignItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly directory: Directory,
    private readonly reckoning: DueReckoning,
  ) {}

  run(actor: Actor, itemId: string, input: AssignmentInput, expected: Expected): Promise<void> {
    return this.work.run(actor, async () => {
      // Before the item, as in a hand-over: so the two never wait for each other, and none of its items is missed.
      const post = input.handlerPostId ? await this.directory.holdPost(input.handlerPostId, '/handlerPostId') : null;
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
      if (post) this.requireHeldBy(post, input);
      const { dueFollowsRule, dueRule = item.state.dueRule, ...assignment } = input;
      const dueBasis = dueBasisOf(await this.reckoning.of({ ...item.state, dueRule }), input.dueOn, dueFollowsRule);
      item.assign(
        { ...assignment, dueRule, dueBasis, unitPath: lead.path, cooperatingPaths },
        { by: actor.id, on: this.work.today() },
      );
      await this.items.save(item);
    });
  }

  /** An item follows its post to the next holder, so a post of another unit would carry it away. */
  private requireHeldBy({ title, unitId, holderId }: Post, { leadUnitId, handlerId }: AssignmentInput): void {
    const refuse = (why: string) => DomainError.at('/handlerPostId', 'input.invalid', `岗位“${title}”${why}。`);
    if (unitId !== leadUnitId) throw refuse('不属于牵头单位');
    if (holderId !== handlerId) throw refuse('现在不由所选责任人担任，请重新选择');
  }

  private requireOf(person: Person, unitId: string, pointer: string, part: string): void {
    if (person.unitId !== unitId)
      throw DomainError.at(pointer, 'input.invalid', `${part}${person.name}不属于牵头单位。`);
  }
}
