import type { Day } from '../day';
import type { WorkCalendar } from './work-calendar';

/**
 * 外发时段: when notices that need not arrive at once leave the house. What is mandatory always goes out, and the inbox has everything at
 * once. Clocks are `HH:MM` in Asia/Shanghai. The hours are an assumption nobody confirmed, so an installation sets its own.
 */
export interface DispatchPolicy {
  /** Quiet from here to `quietTo`, past midnight where it is the later one; null for no quiet hours. */
  quietFrom: string | null;
  quietTo: string | null;
  /** True: quiet on rest days by the work calendar as well. */
  restDays: boolean;
  /** When the digest of a working day is written. */
  digestAt: string;
}

export const DEFAULT_DISPATCH_POLICY: DispatchPolicy = {
  quietFrom: '22:00',
  quietTo: '07:30',
  restDays: true,
  digestAt: '08:30',
};

/** Asia/Shanghai has kept UTC+8 without summer time since 1991. */
const SHANGHAI_MILLISECONDS = 8 * 3_600_000;

/** True while only what is mandatory goes out. */
export function isQuiet(policy: DispatchPolicy, at: Date, calendar: WorkCalendar): boolean {
  const local = new Date(at.getTime() + SHANGHAI_MILLISECONDS).toISOString();
  const [day, clock] = [local.slice(0, 10) as Day, local.slice(11, 16)];
  return isQuietHour(policy, clock) || (policy.restDays && !calendar.isWorkingDay(day));
}

/** Of the hours alone. */
export function isQuietHour({ quietFrom, quietTo }: DispatchPolicy, clock: string): boolean {
  if (quietFrom === null || quietTo === null) return false;
  return quietFrom < quietTo ? clock >= quietFrom && clock < quietTo : clock >= quietFrom || clock < quietTo;
}

/** When the digest of that day is written. */
export function digestInstant({ digestAt }: DispatchPolicy, on: Day): Date {
  return new Date(`${on}T${digestAt}:00+08:00`);
}
