import { dateAfterPause } from '@domain/deadline/pause';
import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../ports/calendars';
import { CaseFile } from '../ports/case-file';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { DueReckoning } from './due-reckoning';
import { checkVersion, type Expected } from './expected-version';

/** 恢复计时: the clock goes on today, and the date moves by what was paused. */
@Injectable()
export class ResumeItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly calendars: Calendars,
    private readonly reckoning: DueReckoning,
  ) {}

  run(actor: Actor, itemId: string, note: string | null, expected: Expected): Promise<void> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      authorize(actor, 'resumption', item.state);
      checkVersion(item.state, expected);
      const { cycle, dueOn, dueBasis } = item.state;
      const pause = (await this.caseFile.of('pause', itemId, cycle)).find(({ resumedOn }) => resumedOn === null);
      if (!pause || !dueOn) throw new DomainError('item.not_paused', '该事项没有暂停计时。');
      const on = this.work.today();
      const counted = dueBasis === 'rule' ? await this.reckoning.of(item.state) : null;
      const runsFrom = counted?.runsFrom ?? null;
      const moved = dateAfterPause(dueOn, pause, on, await this.calendars.current(), runsFrom);
      item.resume(pause, moved, counted, note, { by: actor.id, on });
      const resumed = { resumedById: actor.id, resumedOn: on, note, days: moved.days, newDueOn: moved.dueOn };
      await this.caseFile.update('pause', { ...pause, ...resumed });
      await this.items.save(item);
    });
  }
}
