import type { Assignment } from '@domain/item/item-input';
import { DomainError } from '@domain/errors';
import { Injectable } from '@nestjs/common';
import { Directory, type Person, type Post } from '../ports/directory';

export interface StaffingInput {
  leadUnitId: string;
  cooperatingUnitIds: string[];
  leaderId: string;
  handlerId: string;
  handlerPostId: string | null;
}

export type Staffing = Omit<Assignment, 'dueOn' | 'dueRule' | 'dueBasis'>;

/** The step shared by whatever gives an item its units and people. Runs in a unit of work. */
@Injectable()
export class ItemStaffing {
  constructor(private readonly directory: Directory) {}

  /** Call it before the item is taken, as a hand-over does: so the two never wait for each other, and none of its items is missed. */
  async holdPost(postId: string | null | undefined): Promise<Post | null> {
    return postId ? this.directory.holdPost(postId, '/handlerPostId') : null;
  }

  /** `input` with where row security places it. Throws `input.invalid` by field where somebody does not belong to the lead unit. */
  async of(input: StaffingInput, post: Post | null): Promise<Staffing> {
    const lead = await this.directory.unit(input.leadUnitId, '/leadUnitId');
    const cooperatingPaths: string[] = [];
    for (const [place, id] of input.cooperatingUnitIds.entries()) {
      cooperatingPaths.push((await this.directory.unit(id, `/cooperatingUnitIds/${place}`)).path);
    }
    this.requireOf(await this.directory.person(input.leaderId, '/leaderId'), lead.id, '/leaderId', '责任领导');
    this.requireOf(await this.directory.person(input.handlerId, '/handlerId'), lead.id, '/handlerId', '责任人');
    if (post) this.requireHeldBy(post, input);
    return { ...input, unitPath: lead.path, cooperatingPaths };
  }

  /** An item follows its post to the next holder, so a post of another unit would carry it away. */
  private requireHeldBy({ title, unitId, holderId }: Post, { leadUnitId, handlerId }: StaffingInput): void {
    const refuse = (why: string) => DomainError.at('/handlerPostId', 'input.invalid', `岗位“${title}”${why}。`);
    if (unitId !== leadUnitId) throw refuse('不属于牵头单位');
    if (holderId !== handlerId) throw refuse('现在不由所选责任人担任，请重新选择');
  }

  private requireOf(person: Person, unitId: string, pointer: string, part: string): void {
    if (person.unitId !== unitId)
      throw DomainError.at(pointer, 'input.invalid', `${part}${person.name}不属于牵头单位。`);
  }
}
