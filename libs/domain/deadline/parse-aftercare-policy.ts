import { DomainError } from '../errors';
import { REMEDIATION_TYPES, SEVERITIES } from '../item/item-words';
import type { AftercarePolicy, LookBackPolicy, LookBackRule, PublicityPolicy } from './aftercare-policy';
import { TERM_UNITS } from './procedure-policy';

/** More rules than these nobody oversees. */
const MOST_RULES = 30;
const MOST_CATEGORIES = 50;

type Fields = Record<string, unknown>;

/** Reads what was saved as JSON. Throws `input.invalid` naming the field in Chinese; nothing may be left out. */
export function parseAftercarePolicy(value: unknown): AftercarePolicy {
  const { publicity, lookBack } = fieldsOf(value, '', ['publicity', 'lookBack']);
  return { publicity: publicityOf(publicity), lookBack: lookBackOf(lookBack) };
}

function publicityOf(value: unknown): PublicityPolicy {
  const at = '/publicity';
  const fields = fieldsOf(value, at, ['byDefault', 'amount', 'unit', 'channel', 'phone']);
  if (typeof fields.byDefault !== 'boolean') throw refuse(`${at}/byDefault`, '“默认公示”应是 true 或 false');
  return {
    byDefault: fields.byDefault,
    amount: whole(fields.amount, `${at}/amount`, '公示期', 1, 90),
    unit: oneOf(fields.unit, `${at}/unit`, '公示期单位', TERM_UNITS),
    channel: text(fields.channel, `${at}/channel`, '异议渠道', 1, 200),
    phone: text(fields.phone, `${at}/phone`, '监督电话', 0, 50),
  };
}

function lookBackOf(value: unknown): LookBackPolicy {
  const at = '/lookBack';
  const { rules, remindBefore } = fieldsOf(value, at, ['rules', 'remindBefore']);
  if (!Array.isArray(rules) || rules.length > MOST_RULES)
    throw refuse(`${at}/rules`, `回头看规则应是列表，最多 ${MOST_RULES} 条`);
  return {
    rules: rules.map((rule, place) => ruleOf(rule, `${at}/rules/${place}`, place + 1)),
    remindBefore: whole(remindBefore, `${at}/remindBefore`, '回头看提前提醒', 0, 60),
  };
}

function ruleOf(value: unknown, at: string, place: number): LookBackRule {
  const fields = fieldsOf(value, at, ['days', 'severities', 'types', 'categories']);
  const { categories } = fields;
  if (!Array.isArray(categories) || categories.length > MOST_CATEGORIES)
    throw refuse(`${at}/categories`, `第 ${place} 条规则的问题大类应是列表`);
  return {
    days: whole(fields.days, `${at}/days`, `第 ${place} 条规则的天数`, 1, 1_095),
    severities: someOf(fields.severities, `${at}/severities`, `第 ${place} 条规则的严重程度`, SEVERITIES),
    types: someOf(fields.types, `${at}/types`, `第 ${place} 条规则的整改类型`, REMEDIATION_TYPES),
    categories: categories.map((one, index) =>
      text(one, `${at}/categories/${index}`, `第 ${place} 条规则的问题大类`, 1, 100),
    ),
  };
}

function fieldsOf(value: unknown, at: string, known: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse(at, '应是一个对象');
  const unknown = Object.keys(value).find((field) => !known.includes(field));
  if (unknown) throw refuse(`${at}/${unknown}`, `没有“${unknown}”这一栏`);
  return value as Fields;
}

function whole(value: unknown, at: string, words: string, min: number, max: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
  throw refuse(at, `“${words}”应是 ${min} 到 ${max} 之间的整数`);
}

function text(value: unknown, at: string, words: string, min: number, max: number): string {
  const clean = typeof value === 'string' ? value.trim() : null;
  if (clean !== null && clean.length >= min && clean.length <= max) return clean;
  throw refuse(at, `“${words}”应是 ${min} 到 ${max} 个字`);
}

function oneOf<T extends string>(value: unknown, at: string, words: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (!found) throw refuse(at, `“${words}”应是 ${known.join('、')} 之一`);
  return found;
}

/** In the order of the words, however they were given; at least one. */
function someOf<T extends string>(value: unknown, at: string, words: string, known: readonly T[]): T[] {
  const fits = Array.isArray(value) && value.length > 0 && value.every((one) => known.includes(one as T));
  if (!fits) throw refuse(at, `“${words}”至少选一项，每项为 ${known.join('、')} 之一`);
  return known.filter((one) => value.includes(one));
}

function refuse(at: string, detail: string): DomainError {
  return DomainError.at(at, 'input.invalid', `公示与回头看规则有误：${detail}。`);
}
