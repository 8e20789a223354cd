import { addDays, chineseDay, type Day, daysBetween } from '../day';
import { DomainError } from '../errors';
import type { Role } from './actor';
import type { Delegation } from './delegation';

/** A year: whoever is away longer hands his post over. */
export const LONGEST_DELEGATION = 366;

interface Party {
  id: string;
  name: string;
  unitId: string;
  roles: readonly Role[];
}

/** Throws `input.invalid` or `delegation.refused` where the one may not act for the other then. `others` are those of the principal. */
export function checkDelegation(
  { principal, delegate }: { principal: Party; delegate: Party },
  { fromOn, untilOn }: Pick<Delegation, 'fromOn' | 'untilOn'>,
  others: readonly Delegation[],
  today: Day,
): void {
  const at = (field: string, message: string) => DomainError.at(`/${field}`, 'input.invalid', message);
  if (delegate.id === principal.id) throw at('delegateId', '不能委托本人。');
  if (delegate.unitId !== principal.unitId)
    throw at('delegateId', `只能委托同一单位的人员，${delegate.name}与${principal.name}不在同一单位。`);
  if (fromOn < today) throw at('fromOn', `委托不得早于今天（${chineseDay(today)}）开始。`);
  if (untilOn < fromOn) throw at('untilOn', '截止日期不得早于开始日期。');
  if (daysBetween(fromOn, untilOn) >= LONGEST_DELEGATION)
    throw at('untilOn', `委托最长 ${LONGEST_DELEGATION} 天，至迟到 ${addDays(fromOn, LONGEST_DELEGATION - 1)}。`);
  if (principal.roles.every((role) => role === 'administrator'))
    throw new DomainError('delegation.refused', '系统管理员的权限不能委托，请由其他管理员办理。');
  const double = others.find(
    (one) => one.delegateId === delegate.id && one.endedOn === null && one.fromOn <= untilOn && fromOn <= one.untilOn,
  );
  if (double)
    throw new DomainError(
      'delegation.refused',
      `${double.fromOn} 至 ${double.untilOn} 已委托给${delegate.name}，不必重复。`,
    );
}
