import { Directory, type Person, type Post } from '@application/ports/directory';
import { DomainError } from '@domain/errors';
import type { Unit } from '@domain/unit/unit';
import { Injectable } from '@nestjs/common';
import { PgUnitOfWork } from '../unit-of-work';
import { PersonRow, PostRow, UnitRow } from './unit.rows';

@Injectable()
export class PgDirectory extends Directory {
  constructor(private readonly work: PgUnitOfWork) {
    super();
  }

  override async unit(id: string, pointer: string): Promise<Unit> {
    const row = await this.work.manager.findOne(UnitRow, { where: { id } });
    if (!row) throw DomainError.at(pointer, 'unit.not_found', '没有这个单位，或者您无权查看。');
    return row;
  }

  override async person(id: string, pointer: string): Promise<Person> {
    const row = await this.work.manager.findOne(PersonRow, { where: { id } });
    if (!row?.active) throw DomainError.at(pointer, 'person.not_found', '没有这个人员，或者已离任。');
    return row;
  }

  override async holdTree(): Promise<Unit[]> {
    await this.work.manager.query('lock table unit in share row exclusive mode');
    return this.work.manager.find(UnitRow, { order: { sortOrder: 'asc', path: 'asc' } });
  }

  override async addUnit(unit: Unit, sortOrder: number): Promise<void> {
    await this.work.manager.insert(UnitRow, { ...unit, sortOrder });
  }

  override async addPerson(person: Person, unit: Unit): Promise<void> {
    await this.work.manager.insert(PersonRow, { ...person, unitPath: unit.path });
  }

  override async addPost(post: Post, unit: Unit): Promise<void> {
    await this.work.manager.insert(PostRow, { ...post, unitPath: unit.path });
  }

  override async takePost(id: string): Promise<Post> {
    const row = await this.work.manager.findOne(PostRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('post.not_found', '没有这个岗位，或者您无权查看。');
    return row;
  }

  override async holdPost(id: string, pointer: string): Promise<Post> {
    const row = await this.work.manager.findOne(PostRow, { where: { id }, lock: { mode: 'pessimistic_read' } });
    if (!row) throw DomainError.at(pointer, 'post.not_found', '没有这个岗位，或者您无权查看。');
    return row;
  }

  override async setHolder(postId: string, personId: string): Promise<void> {
    await this.work.manager.update(PostRow, { id: postId }, { holderId: personId });
  }

  override async addAccount(
    personId: string,
    username: string,
    passwordHash: string,
    mustChangePassword: boolean,
  ): Promise<void> {
    const opened = await this.work.manager.query<unknown[]>(
      `insert into account (person_id, username, password_hash, must_change_password) values ($1, $2, $3, $4)
       on conflict (username) do nothing returning person_id`,
      [personId, username, passwordHash, mustChangePassword],
    );
    if (opened.length === 0) throw DomainError.at('/username', 'account.exists', `用户名“${username}”已存在。`);
  }
}
