import { isQuiet } from '@domain/deadline/dispatch-policy';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { DispatchRules } from '../ports/dispatch-rules';
import { DutyRules } from '../ports/duty-rules';
import { UnitOfWork } from '../ports/unit-of-work';

/** Asked before each round of sending, so that the rules of the moment hold also for what has waited and what is tried again. */
@Injectable()
export class DispatchHours {
  constructor(
    private readonly work: UnitOfWork,
    private readonly dispatch: DispatchRules,
    private readonly rules: DutyRules,
  ) {}

  /** True while only what is mandatory leaves the house. */
  areQuiet(): Promise<boolean> {
    return this.work.run(CLOCK, async () => {
      const { policy } = await this.dispatch.stored();
      return isQuiet(policy, this.work.now(), (await this.rules.current()).calendar);
    });
  }
}
