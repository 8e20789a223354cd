import { AsyncLocalStorage } from 'node:async_hooks';
import { type Repeatable, Repeats } from '@application/ports/repeats';
import { DomainError } from '@domain/errors';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/**
 * The key is taken in the transaction it protects. So a crash before the commit leaves nothing and the repeat does the
 * work; a crash after it leaves the answer; and of two at once the second waits for the first and gets its answer.
 */
@Injectable()
export class PgRepeats extends Repeats {
  private readonly current = new AsyncLocalStorage<Repeatable>();

  override within<T>(request: Repeatable, work: () => T): T {
    return this.current.run(request, work);
  }

  /** Does the work once for the key of the running request, if it has one. The answer must be plain JSON. */
  async once<T>(manager: EntityManager, personId: string, work: () => Promise<T>): Promise<T> {
    const request = this.current.getStore();
    if (!request) return work();
    const taken = await manager.query<unknown[]>(
      `insert into idempotency (person_id, key, route, body_hash) values ($1, $2, $3, $4)
       on conflict do nothing returning key`,
      [personId, request.key, request.route, request.bodyHash],
    );
    if (taken.length === 0) return this.stored<T>(manager, personId, request);
    const answer = await work();
    await manager.query('update idempotency set answer = $3 where person_id = $1 and key = $2', [
      personId,
      request.key,
      JSON.stringify(answer ?? null),
    ]);
    return answer;
  }

  private async stored<T>(manager: EntityManager, personId: string, request: Repeatable): Promise<T> {
    const [row] = await manager.query<{ route: string; bodyHash: string; answer: T }[]>(
      `select route, body_hash as "bodyHash", answer from idempotency where person_id = $1 and key = $2`,
      [personId, request.key],
    );
    if (row?.route !== request.route || row.bodyHash !== request.bodyHash) {
      throw DomainError.at(
        '/Idempotency-Key',
        'idempotency.mismatch',
        '这个 Idempotency-Key 已用于另一项内容不同的操作。',
      );
    }
    return row.answer;
  }
}
