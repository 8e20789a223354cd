import type { Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import type { CriterionAnswer, OnSiteCheck } from '@domain/item/case-file';
import { checkAnswers, refuseUnanswered } from '@domain/item/criteria';
import { authorize } from '@domain/item/item-policy';
import type { Grade, VerificationOutcome } from '@domain/item/item-words';
import { snapshotOf } from '@domain/item/judged-snapshot';
import type { Actor } from '@domain/unit/actor';
import { handsOf } from '@domain/unit/delegation';
import { Injectable } from '@nestjs/common';
import { LookBackTimers } from '../look-back/look-back-timers';
import { PlanLookBacks } from '../look-back/plan-look-backs';
import { OpenPublicity } from '../publicity/open-publicity';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { ClosureBook } from '../verification/closure-book';
import { checkVersion, type Expected } from './expected-version';

export interface VerificationInput {
  outcome: VerificationOutcome;
  grade: Grade | null;
  reason: string | null;
  newDueOn: Day | null;
  onSite: OnSiteCheck | null;
  /** Photos of the on-site check, put in for this submission by the same person. */
  photoIds?: readonly string[];
  /** Left out: the criteria are not answered one by one. Given with 通过: every one is. */
  criteria?: CriterionAnswer[] | null;
}

/** 验收: accepted or returned by the person of the pending level, who has not worked on it. Keeps what it judged. */
@Injectable()
export class VerifyItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly ids: Identifiers,
    private readonly book: ClosureBook,
    private readonly publicity: OpenPublicity,
    private readonly lookBacks: PlanLookBacks,
    private readonly lookBackTimers: LookBackTimers,
  ) {}

  run(actor: Actor, itemId: string, input: VerificationInput, expected: Expected): Promise<string> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      item.refuseSamePerson(handsOf(actor, item.state.cycleBeganOn));
      authorize(actor, 'verification', item.state);
      checkVersion(item.state, expected);
      const { cycle, pendingLevel } = item.state;
      const { submission, ...lying } = await this.book.lying(item.state);
      if (pendingLevel === 'publicity')
        throw new DomainError('item.illegal_move', '该事项验收已经全部通过，正在公示，不能再验收。');
      if (!submission || !pendingLevel) throw new DomainError('item.illegal_move', '该事项没有待验收的销号申请。');
      const { photoIds = [], criteria = null, ...decision } = input;
      checkAnswers(criteria ?? [], lying.criteria);
      refuseUnanswered({ outcome: input.outcome, criteria }, lying.criteria);
      const on = this.work.today();
      const verification = {
        ...decision,
        onSite: await this.book.withPhotos(input.onSite, photoIds, submission.id, actor.id),
        criteria,
        id: this.ids.next(),
        itemId,
        cycle,
        submissionId: submission.id,
        level: pendingLevel,
        verifierId: actor.id,
        delegateId: actor.delegate?.id ?? null,
        verifiedOn: on,
        snapshot: snapshotOf({ ...lying, submission }),
      };
      const shown = await this.publicity.of(this.ids.next(), item, verification);
      item.verify(verification, lying.requirements, { by: actor.id, on }, shown);
      await this.book.enterDecision(verification);
      if (shown) await this.publicity.announce(item, shown, actor.id);
      const planned = await this.lookBacks.of([item]);
      await this.items.save(item);
      await this.lookBackTimers.follow(planned);
      return verification.id;
    });
  }
}
