import { chineseDay } from '@domain/day';
import { DomainError } from '@domain/errors';
import type { LookBackRound, RoundTerms } from '@domain/look-back/look-back-round';
import { drawSample, weigh, type Weighed } from '@domain/look-back/sample';
import { type Actor, hasRole } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { Identifiers } from '../ports/identifiers';
import { LookBacks } from '../ports/look-backs';
import { UnitOfWork } from '../ports/unit-of-work';

/**
 * 抽样: draws a sample of closed items by unit and risk. A proposal with its reasons; nothing is planned before it is confirmed. Who draws
 * chooses no seed, and each draw is on record, so that nobody draws until he likes what he sees.
 */
@Injectable()
export class DrawRound {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lookBacks: LookBacks,
    private readonly ids: Identifiers,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, terms: RoundTerms): Promise<string> {
    return this.work.run(actor, async () => {
      if (!hasRole(actor, 'coordinator') && !hasRole(actor, 'auditor'))
        throw new DomainError('action.forbidden', '您没有“抽取回头看样本”的权限。');
      const on = this.work.today();
      if (terms.dueOn < on)
        throw DomainError.at('/dueOn', 'input.invalid', `回头看的日期不得早于今天（${chineseDay(on)}）。`);
      const pool: Weighed[] = [];
      for await (const page of this.lookBacks.candidates(terms)) for (const one of page) pool.push(weigh(one));
      if (pool.length === 0)
        throw new DomainError(
          'lookBackRound.empty',
          '这个范围内没有可以抽取的事项：已销号、还没有安排过回头看的才能抽取。',
        );
      const id = this.ids.next();
      const seed = await this.lookBacks.seed();
      const picks = drawSample(pool, terms, seed);
      const round: LookBackRound = {
        id,
        unitPath: actor.scope,
        drawnById: actor.id,
        drawnOn: on,
        seed,
        terms,
        pool: pool.map(({ itemId, unitId, weight }) => ({ itemId, unitId, weight })),
        picks,
        confirmedById: null,
        confirmedOn: null,
      };
      await this.lookBacks.addRound(round);
      const data = { roundId: id, seed, terms, candidates: pool.length, drawn: picks.map(({ itemId }) => itemId) };
      await this.audit.note({ type: 'lookBackRound.drawn', data });
      return id;
    });
  }
}
