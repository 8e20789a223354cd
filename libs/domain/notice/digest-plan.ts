import type { Day } from '../day';
import { digestInstant, type DispatchPolicy } from '../deadline/dispatch-policy';
import type { WorkCalendar } from '../deadline/work-calendar';
import type { ToldDuty } from '../deadline/duty';

/** What is known when digests are foreseen. */
interface DigestClock {
  now: Date;
  today: Day;
  /** Today's are written already. */
  isWritten: boolean;
}

/** On which of the coming days digests are written, and which of them a reminder stands in. */
export class DigestPlan {
  private readonly first: Day;

  constructor(
    private readonly clock: DigestClock,
    private readonly policy: DispatchPolicy,
    private readonly calendar: WorkCalendar,
  ) {
    this.first = calendar.addWorkingDays(clock.today, clock.isWritten ? 1 : 0);
  }

  /** The working days up to `to` whose digests are still to be written. */
  daysUpTo(to: Day): Day[] {
    const days: Day[] = [];
    for (let on = this.first; on <= to; on = this.calendar.addWorkingDays(on, 1)) days.push(on);
    return days;
  }

  /** The day of the digest that carries what a duty tells on a day; null for the rungs of the ladder, which go alone. */
  carrierOf(on: Day, { rung, dueAt }: Pick<ToldDuty, 'rung' | 'dueAt'>): Day | null {
    if (rung > 0) return null;
    const next = this.calendar.addWorkingDays(on, 0);
    const day = next > this.first ? next : this.first;
    const writtenAt = Math.max(this.clock.now.getTime(), digestInstant(this.policy, day).getTime());
    return Date.parse(dueAt) <= writtenAt ? day : this.calendar.addWorkingDays(day, 1);
  }
}
