import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { Directory } from '../ports/directory';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';

/** 岗位交接: a post gets its next holder, and with it every open item the post owns. Whoever holds it already keeps it. */
@Injectable()
export class HandOverPost {
  constructor(
    private readonly work: UnitOfWork,
    private readonly directory: Directory,
    private readonly items: ItemRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** Answers how many items changed hands. */
  run(actor: Actor, postId: string, personId: string): Promise<number> {
    return this.work.run(actor, async () => {
      const post = await this.directory.takePost(postId);
      const person = await this.directory.person(personId, '/personId');
      if (person.unitId !== post.unitId)
        throw DomainError.at('/personId', 'input.invalid', `${person.name}不属于该岗位所在单位。`);
      if (post.holderId === personId) return 0;
      await this.directory.setHolder(postId, personId);
      const itemIds = await this.items.idsOwnedBy(postId);
      for (const id of itemIds) {
        const item = await this.items.take(id);
        item.handOver(personId, { by: actor.id, on: this.work.today() });
        await this.items.save(item);
      }
      const data = { postId, title: post.title, from: post.holderId, to: personId, items: itemIds.length };
      await this.audit.note({ type: 'post.handedOver', data });
      return itemIds.length;
    });
  }
}
