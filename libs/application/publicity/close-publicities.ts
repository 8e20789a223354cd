import type { RectificationItem } from '@domain/item/rectification-item';
import type { Act } from '@domain/item/item-record';
import { DomainError } from '@domain/errors';
import { Injectable } from '@nestjs/common';
import { LookBackTimers } from '../look-back/look-back-timers';
import { PlanLookBacks } from '../look-back/plan-look-backs';
import { CaseFile } from '../ports/case-file';

/** The step that clock and coordinator share: items whose publicity has ended are closed, each once. The caller holds and saves them. */
@Injectable()
export class ClosePublicities {
  constructor(
    private readonly caseFile: CaseFile,
    private readonly lookBacks: PlanLookBacks,
    private readonly timers: LookBackTimers,
  ) {}

  /** Answers what is to be done once they are saved. */
  async of(items: readonly RectificationItem[], act: Act): Promise<() => Promise<void>> {
    for (const item of items) {
      const { id, cycle } = item.state;
      const running = (await this.caseFile.of('publicity', id, cycle)).find(({ outcome }) => outcome === null);
      if (!running) throw new DomainError('publicity.not_running', '该事项没有正在进行的公示。');
      item.endPublicity(running, act);
      await this.caseFile.update('publicity', { ...running, outcome: 'ended', endedOn: act.on });
    }
    const planned = await this.lookBacks.of(items);
    return () => this.timers.follow(planned);
  }
}
