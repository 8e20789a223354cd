import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { Directory, type Post } from '../ports/directory';
import { Identifiers } from '../ports/identifiers';
import { UnitOfWork } from '../ports/unit-of-work';

/** 登记岗位: a place in a unit, held by one of its people or vacant. */
@Injectable()
export class RegisterPost {
  constructor(
    private readonly work: UnitOfWork,
    private readonly directory: Directory,
    private readonly ids: Identifiers,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, input: Omit<Post, 'id'>): Promise<Post> {
    return this.work.run(actor, async () => {
      const unit = await this.directory.unit(input.unitId, '/unitId');
      const holder = input.holderId ? await this.directory.person(input.holderId, '/holderId') : null;
      if (holder && holder.unitId !== unit.id)
        throw DomainError.at('/holderId', 'input.invalid', `${holder.name}不属于${unit.name}。`);
      const post: Post = { ...input, id: this.ids.next() };
      await this.directory.addPost(post, unit);
      await this.audit.note({ type: 'post.registered', data: { postId: post.id, title: post.title } });
      return post;
    });
  }
}
