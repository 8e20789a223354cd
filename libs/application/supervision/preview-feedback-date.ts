import type { Day } from '@domain/day';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { PlanRulesInForce } from '../deadline/plan-rules-in-force';
import { PlanTrial, type TrialPage } from '../deadline/plan-trial';
import { SupervisionRepository } from '../ports/supervision-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { requireOwnList } from './require-own-list';

/** Which dates of a list another day of its feedback would move. Writes nothing. */
@Injectable()
export class PreviewFeedbackDate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly supervisions: SupervisionRepository,
    private readonly rules: PlanRulesInForce,
    private readonly trial: PlanTrial,
  ) {}

  /** Throws as the change itself would. */
  async run(actor: Actor, supervisionId: string, feedbackOn: Day): Promise<AsyncIterable<TrialPage>> {
    await this.work.run(actor, async () => requireOwnList(actor, await this.supervisions.find(supervisionId)));
    const { reminders, dates } = await this.rules.current();
    return this.trial.pages(actor, { reminders, dates }, { supervisionId, feedbackOn });
  }
}
