import { chineseDay } from '@domain/day';
import { DomainError } from '@domain/errors';
import type { LookBackRound, RoundTerms } from '@domain/look-back/look-back-round';
import { drawSample, weigh } from '@domain/look-back/sample';
import { type Actor, hasRole } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Identifiers } from '../ports/identifiers';
import { LookBacks } from '../ports/look-backs';
import { UnitOfWork } from '../ports/unit-of-work';

/** 抽样: draws a sample of closed items by unit and risk. A proposal with its reasons; nothing is planned before it is confirmed. */
@Injectable()
export class DrawRound {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lookBacks: LookBacks,
    private readonly ids: Identifiers,
  ) {}

  /** `seed` null: one of its own. The same seed over the same items draws the same. */
  run(actor: Actor, terms: RoundTerms, seed: string | null): Promise<string> {
    return this.work.run(actor, async () => {
      if (!hasRole(actor, 'coordinator') && !hasRole(actor, 'auditor'))
        throw new DomainError('action.forbidden', '您没有“抽取回头看样本”的权限。');
      const on = this.work.today();
      if (terms.dueOn < on)
        throw DomainError.at('/dueOn', 'input.invalid', `回头看的日期不得早于今天（${chineseDay(on)}）。`);
      const pool = (await this.lookBacks.candidates(terms)).map(weigh);
      if (pool.length === 0)
        throw new DomainError(
          'lookBackRound.empty',
          '这个范围内没有可以抽取的事项：已销号、还没有安排过回头看的才能抽取。',
        );
      const id = this.ids.next();
      const drawn = seed ?? id;
      const round: LookBackRound = {
        id,
        unitPath: actor.scope,
        drawnById: actor.id,
        drawnOn: on,
        seed: drawn,
        terms,
        pool,
        picks: drawSample(pool, terms, drawn),
        confirmedById: null,
        confirmedOn: null,
      };
      await this.lookBacks.addRound(round);
      return id;
    });
  }
}
