import { AsyncLocalStorage } from 'node:async_hooks';
import { UnitOfWork } from '@application/ports/unit-of-work';
import type { Day } from '@domain/day';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { KeptLedger } from './audit/kept-ledger';
import { PgRepeats } from './idempotency/repeats.pg';

interface OpenWork {
  manager: EntityManager;
  actor: Actor;
  now: Date;
  today: Day;
  after: (() => void)[];
  kept: KeptLedger;
}

/** First statement of every unit of work: whom row security admits, and what time it is. */
const OPEN = `select set_config('app.scope', $1, true), set_config('app.person', $2, true),
                     app_now() as now, app_today() as today`;

@Injectable()
export class PgUnitOfWork extends UnitOfWork {
  private readonly current = new AsyncLocalStorage<OpenWork>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly repeats: PgRepeats,
  ) {
    super();
  }

  override run<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    const after: (() => void)[] = [];
    const kept = new KeptLedger();
    const committed = this.dataSource.transaction(async (manager) => {
      const [opened] = await manager.query<{ now: Date; today: Day }[]>(OPEN, [actor.scope, actor.id]);
      const answer = await this.current.run({ manager, actor, after, kept, ...opened! }, () =>
        this.repeats.once(manager, actor.id, work),
      );
      kept.requireEmpty();
      return answer;
    });
    return committed.then((answer) => {
      for (const step of after) step();
      return answer;
    });
  }

  /** Done once the transaction has committed, and never when it has not. For hints only: a crash in between forgets it. */
  afterCommit(step: () => void): void {
    this.open.after.push(step);
  }

  /** The records written so far that no event has told yet. */
  get kept(): KeptLedger {
    return this.open.kept;
  }

  get isOpen(): boolean {
    return this.current.getStore() !== undefined;
  }

  /** Throws outside `run`, so that no write can miss its transaction by accident. */
  get manager(): EntityManager {
    return this.open.manager;
  }

  get actor(): Actor {
    return this.open.actor;
  }

  override now(): Date {
    return this.open.now;
  }

  override today(): Day {
    return this.open.today;
  }

  private get open(): OpenWork {
    const open = this.current.getStore();
    if (!open) throw new Error('no unit of work is open');
    return open;
  }
}
