import { DomainError } from '../errors';
import { DEFAULT_DISPATCH_POLICY, type DispatchPolicy, isQuietHour } from './dispatch-policy';

const WORDS: Record<keyof DispatchPolicy, string> = {
  quietFrom: '不外发的起始时刻',
  quietTo: '不外发的结束时刻',
  restDays: '休息日不外发',
  digestAt: '每日摘要时间',
};
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * Reads what an administrator saved as JSON. Throws `input.invalid` naming the field in Chinese: a clock that is none, half a span, a span of
 * nothing, or a digest in hours in which it could not go out.
 */
export function parseDispatchPolicy(value: unknown): DispatchPolicy {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw DomainError.at('', 'input.invalid', '外发时段有误：应是一个对象。');
  const fields = value as Record<keyof DispatchPolicy, unknown>;
  const unknown = Object.keys(fields).find((field) => !Object.hasOwn(DEFAULT_DISPATCH_POLICY, field));
  if (unknown) throw DomainError.at(`/${unknown}`, 'input.invalid', `外发时段有误：没有“${unknown}”这一栏。`);
  const { restDays } = fields;
  if (typeof restDays !== 'boolean') throw refuse('restDays', '应是 true 或 false');
  const policy = {
    quietFrom: fields.quietFrom === null ? null : clock('quietFrom', fields.quietFrom),
    quietTo: fields.quietTo === null ? null : clock('quietTo', fields.quietTo),
    restDays,
    digestAt: clock('digestAt', fields.digestAt),
  };
  if ((policy.quietFrom === null) !== (policy.quietTo === null))
    throw refuse(policy.quietFrom === null ? 'quietFrom' : 'quietTo', '起止时刻要么都填，要么都不填');
  if (policy.quietFrom !== null && policy.quietFrom === policy.quietTo) throw refuse('quietTo', '不能与起始时刻相同');
  if (isQuietHour(policy, policy.digestAt)) throw refuse('digestAt', '落在不外发的时段里，摘要发不出去');
  return policy;
}

function clock(field: keyof DispatchPolicy, value: unknown): string {
  if (typeof value === 'string' && CLOCK.test(value)) return value;
  throw refuse(field, '应写成 22:00 这样的时刻');
}

function refuse(field: keyof DispatchPolicy, detail: string): DomainError {
  return DomainError.at(`/${field}`, 'input.invalid', `“${WORDS[field]}”有误：${detail}。`);
}
