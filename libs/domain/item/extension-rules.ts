import { chineseDay, type Day, daysBetween } from '../day';
import { type ExtensionLevel, type ExtensionPolicy, TERM_UNIT_WORDS } from '../deadline/procedure-policy';
import type { WorkCalendar } from '../deadline/work-calendar';
import { DomainError } from '../errors';
import type { Actor } from '../unit/actor';
import type { Extension } from './case-file';
import { leadsUnit } from './item-policy';
import type { ItemState } from './item-state';
import { SEVERITY_LABELS } from './item-words';

/** What an installation allows, the calendar it counts by, and what the item was granted before. */
export interface ExtensionTerms {
  policy: ExtensionPolicy;
  calendar: WorkCalendar;
  /** The requests of its cycle. */
  earlier: readonly Pick<Extension, 'fromDueOn' | 'decidedFromDueOn' | 'decidedDueOn' | 'outcome'>[];
}

/**
 * The levels a request goes through. The unit's is left out where nobody leads the unit but the asker or a hand he is tied to: there nobody
 * could say its word, and the request would wait for ever. `hands`: the asker's. `people`: active ones, the unit's leaders among them.
 */
export function levelsToPass(
  levels: readonly ExtensionLevel[],
  item: Pick<ItemState, 'leaderId' | 'leadUnitId'>,
  hands: readonly string[],
  people: readonly Pick<Actor, 'id' | 'unitId' | 'roles'>[],
): ExtensionLevel[] {
  const unitCanSay = people.some((one) => leadsUnit(one, item) && !hands.includes(one.id));
  return levels.filter((level) => level !== 'unit' || unitCanSay);
}

/** Throws unless an extension may be asked for today (DL4): before the date, to a later one, within the caps, with what must be recorded. */
export function checkExtensionRequest(
  item: Readonly<ItemState>,
  { dueOn, interimMeasures }: Pick<Extension, 'dueOn' | 'interimMeasures'>,
  terms: ExtensionTerms,
  today: Day,
): void {
  if (!item.dueOn) throw refusal('该事项没有整改时限，无需延期。');
  if (item.pausedOn) throw refusal('该事项已暂停计时，时限不走，恢复计时后再申请延期。');
  if (today > item.dueOn) {
    throw refusal(`延期须在时限届满前申请：时限为${chineseDay(item.dueOn)}，今天是${chineseDay(today)}。`);
  }
  checkNewDate(item, dueOn, terms);
  if (!interimMeasures && terms.policy.interimMeasuresFor.includes(item.severity)) {
    const severity = SEVERITY_LABELS[item.severity];
    throw DomainError.at('/interimMeasures', 'input.invalid', `“${severity}”的事项申请延期，须写明过渡期措施。`);
  }
}

/**
 * Throws unless `dueOn` is later than the present date and within the caps. What a pause gave back, the rule of the date came to anew or a
 * return set is no extension, so the days that were granted are added up instead of counted from the original date, each from the date that stood
 * when it was granted.
 */
export function checkNewDate(
  item: Readonly<ItemState>,
  dueOn: Day,
  { policy, calendar, earlier }: ExtensionTerms,
): void {
  if (item.extensionCount >= policy.mostTimes)
    throw refusal(`每个事项最多延期 ${policy.mostTimes} 次，已延期 ${item.extensionCount} 次。`);
  if (item.dueOn && dueOn <= item.dueOn) throw refusal(`新时限必须晚于现时限${chineseDay(item.dueOn)}。`);
  const between = (from: Day, to: Day) =>
    policy.unit === 'days' ? daysBetween(from, to) : calendar.workingDaysAfter(from, to);
  const granted = earlier.reduce(
    (sum, { outcome, fromDueOn, decidedFromDueOn, decidedDueOn }) =>
      outcome === 'approved' && decidedDueOn ? sum + between(decidedFromDueOn ?? fromDueOn, decidedDueOn) : sum,
    0,
  );
  const asked = between(item.dueOn ?? dueOn, dueOn);
  if (granted + asked <= policy.mostDays) return;
  const unit = TERM_UNIT_WORDS[policy.unit];
  const before = granted > 0 ? `已批准 ${granted} ${unit}，` : '';
  throw refusal(`延期累计不得超过 ${policy.mostDays} ${unit}，${before}本次为 ${asked} ${unit}。`);
}

/** Throws where the date that is to be granted is past: the item would be overdue the moment it was extended. */
export function checkGrantedDate(dueOn: Day, today: Day): void {
  if (dueOn < today)
    throw refusal(`新时限${chineseDay(dueOn)}已经过去（今天是${chineseDay(today)}），同意延期的，请另定一个新时限。`);
}

/** What ends a request that waits: the unit hands in its work, or the item is taken from it. */
export type ExtensionEnd = 'submitted' | 'cancelled' | 'reassigned';

/** The request that waits for its decision; there is one at most. */
export function waitingExtension<T extends Pick<Extension, 'outcome'>>(extensions: readonly T[]): T | undefined {
  return extensions.find(({ outcome }) => outcome === null);
}

/**
 * No pause begins while a request waits: until the clock goes on there is no date to count the days from, so it could not be decided either.
 * Throws `extension.pending`.
 */
export function refusePauseBeforeDecision(extensions: readonly Pick<Extension, 'outcome'>[]): void {
  if (waitingExtension(extensions))
    throw new DomainError('extension.pending', '该事项有一份延期申请待审批，请先审批，再暂停计时。');
}

function refusal(message: string): DomainError {
  return DomainError.at('/dueOn', 'extension.refused_by_rule', message);
}
