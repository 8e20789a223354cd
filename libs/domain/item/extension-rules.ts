import { chineseDay, type Day, daysBetween } from '../day';
import { DomainError } from '../errors';
import type { ItemState } from './item-state';

/** Defaults of the field, to become data of a supervision: at most two extensions, together at most 180 days past the first date. */
const MOST_EXTENSIONS = 2;
const MOST_DAYS_PAST_ORIGINAL = 180;

/** Throws unless an extension to `dueOn` may be asked for today (DL4): before the date, later than it, within the caps. */
export function checkExtensionRequest(item: Readonly<ItemState>, dueOn: Day, today: Day): void {
  if (!item.dueOn) throw refusal('该事项没有整改时限，无需延期。');
  if (today > item.dueOn) {
    throw refusal(`延期须在时限届满前申请：时限为${chineseDay(item.dueOn)}，今天是${chineseDay(today)}。`);
  }
  if (item.extensionCount >= MOST_EXTENSIONS)
    throw refusal(`每个事项最多延期 ${MOST_EXTENSIONS} 次，已延期 ${item.extensionCount} 次。`);
  checkNewDate(item, dueOn);
}

/** Throws unless `dueOn` is later than the present date and within the cap counted from the original one. */
export function checkNewDate(item: Readonly<ItemState>, dueOn: Day): void {
  if (item.dueOn && dueOn <= item.dueOn) throw refusal(`新时限必须晚于现时限${chineseDay(item.dueOn)}。`);
  const past = daysBetween(item.originalDueOn ?? dueOn, dueOn);
  if (past > MOST_DAYS_PAST_ORIGINAL)
    throw refusal(`延期累计不得超过原定时限后 ${MOST_DAYS_PAST_ORIGINAL} 天，申请为 ${past} 天。`);
}

function refusal(message: string): DomainError {
  return DomainError.at('/dueOn', 'extension.refused_by_rule', message);
}
