import { DATE_EVENT_WORDS, type DateEvent } from '@domain/deadline/date-event';
import { reckonDue, type Reckoning } from '@domain/deadline/reckon-due';
import type { ItemState } from '@domain/item/item-state';
import type { Act } from '@domain/item/item-record';
import type { RectificationItem } from '@domain/item/rectification-item';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../ports/calendars';
import { DateRulePolicies } from '../ports/date-rule-policies';
import { SupervisionRepository } from '../ports/supervision-repository';

type Dated = Pick<
  ItemState,
  'supervisionId' | 'dueRule' | 'receivedOn' | 'planFiledOn' | 'planApprovedOn' | 'yearOpenedOn'
>;

/** The step shared by whatever dates an event that deadlines count from. Runs in a unit of work. */
@Injectable()
export class DueReckoning {
  constructor(
    private readonly supervisions: SupervisionRepository,
    private readonly calendars: Calendars,
    private readonly policies: DateRulePolicies,
  ) {}

  /** What the item's rule comes to with the events dated so far; null where there is no rule to be understood. */
  async of(item: Readonly<Dated>): Promise<Reckoning | null> {
    if (item.dueRule === null) return null;
    const { feedbackOn } = await this.supervisions.find(item.supervisionId);
    const events = {
      feedback: feedbackOn,
      receipt: item.receivedOn,
      planFiled: item.planFiledOn,
      planApproved: item.planApprovedOn,
      yearOpened: item.yearOpenedOn,
    };
    const rules = { policy: await this.policies.current(), calendar: await this.calendars.current() };
    return reckonDue({ rule: item.dueRule, events }, rules);
  }

  /** The words of the rule were changed: a date that follows it moves at once; one that a person set stays and is said to. */
  async reword(item: RectificationItem, act: Act): Promise<void> {
    const { loaded, state } = item;
    if (state.dueOn === null || loaded?.dueRule === state.dueRule) return;
    const reckoning = await this.of(state);
    item.rewordDue(reckoning?.state === 'dated' ? reckoning : null, reckoning !== null, act);
  }

  /** The event has its day: a date that follows its rule moves with it, one that a person set stays and is said to. */
  async follow(item: RectificationItem, event: DateEvent, act: Act): Promise<void> {
    const { loaded, state } = item;
    // A plan handed in again is no new event: the first day counts.
    if (event !== 'feedback' && loaded && dayOf(event, loaded) === dayOf(event, state)) return;
    const reckoning = await this.of(state);
    if (reckoning?.state !== 'dated' || reckoning.event !== event) return;
    const cause = `${DATE_EVENT_WORDS[event]}日期确定`;
    if (state.dueBasis === 'rule') item.reckonDue(reckoning, cause, act);
    else item.keepDue(reckoning, cause, act);
  }
}

function dayOf(event: Exclude<DateEvent, 'feedback'>, item: Readonly<Dated>): string | null {
  return { receipt: item.receivedOn, planFiled: item.planFiledOn, planApproved: item.planApprovedOn }[event];
}
