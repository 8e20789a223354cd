import { createHash, randomBytes } from 'node:crypto';
import { type Account, type OpenSession, Sessions } from '@application/ports/sessions';
import { DomainError } from '@domain/errors';
import type { Actor, Role } from '@domain/unit/actor';
import type { Tie } from '@domain/unit/tie';
import { scopeOf, type UnitKind } from '@domain/unit/unit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { PgUnitOfWork } from '../unit-of-work';
import { SessionMemory } from './session-memory';

interface PersonColumns {
  id: string;
  name: string;
  unitId: string;
  unitKind: UnitKind;
  unitPath: string;
  roles: Role[];
  mustChangePassword: boolean;
}

interface ActingColumns {
  delegateId: string | null;
  delegateName: string | null;
  ties: Tie[];
}

@Injectable()
export class PgSessions extends Sessions {
  private readonly memory = new SessionMemory();

  constructor(
    private readonly work: PgUnitOfWork,
    private readonly dataSource: DataSource,
  ) {
    super();
  }

  override async takeAccount(username: string): Promise<Account | null> {
    const [row] = await this.work.manager.query<(PersonColumns & Omit<Account, 'actor'>)[]>(
      `select p.id, p.name, p.unit_id as "unitId", u.kind as "unitKind", u.path as "unitPath", p.roles,
              a.password_hash as "passwordHash", a.failed_attempts as "failedAttempts", greatest(0, extract(epoch from a.locked_until - now()))::float as "lockedSeconds",
              a.must_change_password as "mustChangePassword"
         from account a join person p on p.id = a.person_id join unit u on u.id = p.unit_id
        where a.username = $1 and p.active
          for update of a`,
      [username],
    );
    return row ? { ...row, actor: toActor(row) } : null;
  }

  override async saveAttempts(personId: string, failedAttempts: number, lockMinutes: number): Promise<void> {
    await this.work.manager.query(
      `update account set failed_attempts = $2,
              locked_until = case when $3 > 0 then now() + make_interval(mins => $3) end
        where person_id = $1`,
      [personId, failedAttempts, lockMinutes],
    );
  }

  override async savePassword(personId: string, passwordHash: string): Promise<void> {
    await this.work.manager.query(
      'update account set password_hash = $2, must_change_password = false where person_id = $1',
      [personId, passwordHash],
    );
    this.refresh(personId);
  }

  override async resetPassword(personId: string, passwordHash: string): Promise<void> {
    const [, changed] = await this.work.manager.query<[unknown[], number]>(
      `update account set password_hash = $2, must_change_password = true, failed_attempts = 0, locked_until = null
        where person_id = $1`,
      [personId, passwordHash],
    );
    if (changed === 0) throw new DomainError('person.unknown', '没有这个人员的账号，或者您无权管理。');
    await this.closeAll(personId);
  }

  override async open(personId: string, userAgent: string | null): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.work.manager.query(
      `insert into session (id, token_hash, person_id, created_at, last_seen_at, expires_at, user_agent)
       values ($1, $2, $3, now(), now(), now() + interval '8 hours', $4)`,
      [uuidv7(), hashOf(token), personId, userAgent?.slice(0, 300) ?? null],
    );
    return token;
  }

  override async find(token: string): Promise<OpenSession | null> {
    const known = this.memory.recall(token);
    if (known) return known;
    const session = await this.lookUp('session_actor', token);
    if (session) this.memory.keep(token, session);
    return session;
  }

  override peek(token: string): Promise<OpenSession | null> {
    return this.lookUp('session_peek', token);
  }

  override async stillOpen(sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.dataSource.query<{ id: string }[]>('select id from open_sessions($1) id', [sessionIds]);
    return new Set(rows.map(({ id }) => id));
  }

  private async lookUp(how: 'session_actor' | 'session_peek', token: string): Promise<OpenSession | null> {
    const [row] = await this.dataSource.query<(PersonColumns & ActingColumns & { sessionId: string })[]>(
      `select session_id as "sessionId", id, name, unit_id as "unitId", unit_kind as "unitKind", unit_path as "unitPath",
              roles, must_change_password as "mustChangePassword", delegate_id as "delegateId", delegate_name as "delegateName", ties
         from ${how}($1)`,
      [hashOf(token)],
    );
    if (!row) return null;
    const delegate = row.delegateId ? { id: row.delegateId, name: row.delegateName ?? '' } : null;
    const actor = { ...toActor(row), delegate, ties: row.ties };
    return { sessionId: row.sessionId, actor, mustChangePassword: row.mustChangePassword };
  }

  override async close(sessionId: string): Promise<void> {
    await this.work.manager.query('delete from session where id = $1', [sessionId]);
    this.work.afterCommit(() => this.memory.forget((session) => session.sessionId === sessionId));
  }

  override async closeOthers(personId: string, keep: string): Promise<void> {
    await this.work.manager.query('delete from session where person_id = $1 and id <> $2', [personId, keep]);
    this.refresh(personId);
  }

  override async closeAll(personId: string): Promise<void> {
    await this.work.manager.query('delete from session where person_id = $1', [personId]);
    this.refresh(personId);
  }

  override async actFor(sessionId: string, delegationId: string | null): Promise<void> {
    await this.work.manager.query('update session set acting_for = $2 where id = $1', [sessionId, delegationId]);
    this.work.afterCommit(() => this.memory.forget((session) => session.sessionId === sessionId));
  }

  override refresh(personId: string): void {
    this.memory.forget(({ actor }) => actor.id === personId || actor.delegate?.id === personId);
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function toActor(row: PersonColumns): Actor {
  const scope = scopeOf({ kind: row.unitKind, path: row.unitPath });
  return { id: row.id, name: row.name, unitId: row.unitId, scope, roles: row.roles };
}
