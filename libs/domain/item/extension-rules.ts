import { addDays, chineseDay, type Day, daysBetween } from '../day';
import { type ExtensionPolicy, TERM_UNIT_WORDS } from '../deadline/procedure-policy';
import type { WorkCalendar } from '../deadline/work-calendar';
import { DomainError } from '../errors';
import type { Extension } from './case-file';
import type { ItemState } from './item-state';
import { SEVERITY_LABELS } from './item-words';

/** What an installation allows, and the calendar it counts by. */
export interface ExtensionTerms {
  policy: ExtensionPolicy;
  calendar: WorkCalendar;
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

/** Throws unless `dueOn` is later than the present date and within the caps, which count from the original one. */
export function checkNewDate(item: Readonly<ItemState>, dueOn: Day, { policy, calendar }: ExtensionTerms): void {
  if (item.extensionCount >= policy.mostTimes)
    throw refusal(`每个事项最多延期 ${policy.mostTimes} 次，已延期 ${item.extensionCount} 次。`);
  if (item.dueOn && dueOn <= item.dueOn) throw refusal(`新时限必须晚于现时限${chineseDay(item.dueOn)}。`);
  // What a pause gave back is not an extension.
  const from = addDays(item.originalDueOn ?? dueOn, item.pauseDays ?? 0);
  const past = policy.unit === 'days' ? daysBetween(from, dueOn) : calendar.workingDaysAfter(from, dueOn);
  if (past <= policy.mostDays) return;
  const unit = TERM_UNIT_WORDS[policy.unit];
  throw refusal(`延期累计不得超过原定时限后 ${policy.mostDays} ${unit}，申请为 ${past} ${unit}。`);
}

/** Its date would be granted against what stands no longer. `what`: what is to be done before which it is decided. Throws `extension.pending`. */
export function refuseWaitingExtension(extensions: readonly Pick<Extension, 'outcome'>[], what: string): void {
  if (extensions.some(({ outcome }) => outcome === null))
    throw new DomainError('extension.pending', `该事项有一份延期申请待审批，请先审批，再${what}。`);
}

function refusal(message: string): DomainError {
  return DomainError.at('/dueOn', 'extension.refused_by_rule', message);
}
