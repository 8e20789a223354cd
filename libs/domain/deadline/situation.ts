import type { Day } from '../day';
import type { ItemStatus } from '../item/item-status';
import { PENDING_LEVEL_LABELS, type PendingLevel } from '../item/item-words';
import type { WorkCalendar } from './work-calendar';

interface SituationFacts {
  status: ItemStatus;
  dueOn: Day | null;
  submittedOn: Day | null;
  pendingLevel: PendingLevel | null;
  pausedOn?: Day | null;
  publicityUntil?: Day | null;
  objectedOn?: Day | null;
}

/** Where an open item stands on a day, in Chinese with its arithmetic and without a full stop. */
export function situation(
  on: Day,
  { status, dueOn, submittedOn, pendingLevel, pausedOn, publicityUntil, objectedOn }: SituationFacts,
  calendar: WorkCalendar,
): string {
  if (status === 'submitted' && publicityUntil)
    return publicitySituation(on, publicityUntil, objectedOn ?? null, calendar);
  if (status === 'submitted' || !dueOn) {
    const waiting = calendar.workingDaysAfter(submittedOn ?? on, on);
    return `申请销号已 ${waiting} 个工作日，等待${pendingLevel ? PENDING_LEVEL_LABELS[pendingLevel] : '验收'}`;
  }
  if (pausedOn) return `自 ${pausedOn} 起暂停计时（时限 ${dueOn}，恢复后相应顺延）`;
  if (on > dueOn) return `已逾期 ${calendar.workingDaysAfter(dueOn, on)} 个工作日（时限 ${dueOn}）`;
  if (on === dueOn) return `今天到期（时限 ${dueOn}）`;
  const left = calendar.workingDaysAfter(on, dueOn);
  return left > 0 ? `距时限还有 ${left} 个工作日（时限 ${dueOn}）` : `今天是时限前最后一个工作日（时限 ${dueOn}）`;
}

/** The dates that `situation` names of an open item. */
export function situationDates({
  status,
  dueOn,
  publicityUntil,
}: Pick<SituationFacts, 'status' | 'dueOn' | 'publicityUntil'>): (Day | null)[] {
  return status === 'submitted' ? [publicityUntil ?? null] : [dueOn];
}

function publicitySituation(on: Day, until: Day, objectedOn: Day | null, calendar: WorkCalendar): string {
  const stands =
    on > until ? `公示已于 ${until} 期满` : `公示中，到 ${until} 还有 ${calendar.workingDaysAfter(on, until)} 个工作日`;
  if (!objectedOn) return on > until ? `${stands}，等待销号` : stands;
  return `${stands}；异议已等待 ${calendar.workingDaysAfter(objectedOn, on)} 个工作日，尚未决定`;
}

/** How long a dispute has waited, in Chinese without a full stop. */
export function disputeSituation(on: Day, disputedOn: Day, calendar: WorkCalendar): string {
  return `异议提出已 ${calendar.workingDaysAfter(disputedOn, on)} 个工作日，等待督察办决定`;
}
