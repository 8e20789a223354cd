import { DomainError } from '../errors';
import { SEVERITIES } from '../item/item-words';
import {
  DEFAULT_PROCEDURE_POLICY,
  EXTENSION_LEVELS,
  type ExtensionPolicy,
  type ProcedurePolicy,
  TERM_UNITS,
} from './procedure-policy';

type Part = keyof ProcedurePolicy;
type Fields = Record<string, unknown>;

const PART_WORDS: Record<Part, string> = {
  extension: '延期',
  pause: '暂停计时',
  dispute: '异议',
  progress: '进展填报',
};

/** Reads what an administrator saved as JSON. Throws `input.invalid` naming part and field in Chinese; nothing may be left out. */
export function parseProcedurePolicy(value: unknown): ProcedurePolicy {
  const parts = fieldsOf(value, '', '办理规则', Object.keys(DEFAULT_PROCEDURE_POLICY));
  const part = (name: Part): Reading => new Reading(name, parts[name]);
  const pause = part('pause');
  return {
    extension: extensionOf(part('extension')),
    pause: { unit: pause.oneOf('unit', TERM_UNITS), mostDaysBack: pause.whole('mostDaysBack', 0, 365) },
    dispute: { withinWorkingDays: part('dispute').whole('withinWorkingDays', 1, 60) },
    progress: { silentAfterWorkingDays: part('progress').whole('silentAfterWorkingDays', 1, 250) },
  };
}

function extensionOf(reading: Reading): ExtensionPolicy {
  const levels = reading.someOf('levels', EXTENSION_LEVELS);
  if (!levels.includes('office')) throw reading.refuse('levels', '必须包含督察办审批（office）');
  return {
    levels,
    mostTimes: reading.whole('mostTimes', 0, 20),
    mostDays: reading.whole('mostDays', 1, 3_650),
    unit: reading.oneOf('unit', TERM_UNITS),
    interimMeasuresFor: reading.someOf('interimMeasuresFor', SEVERITIES),
  };
}

/** The fields of one part, read one by one. */
class Reading {
  private readonly fields: Fields;

  constructor(
    private readonly part: Part,
    value: unknown,
  ) {
    this.fields = fieldsOf(value, `/${part}`, PART_WORDS[part], Object.keys(DEFAULT_PROCEDURE_POLICY[part]));
  }

  refuse(field: string, detail: string): DomainError {
    const message = `办理规则“${PART_WORDS[this.part]}”的“${field}”有误：${detail}。`;
    return DomainError.at(`/${this.part}/${field}`, 'input.invalid', message);
  }

  whole(field: string, min: number, max: number): number {
    const value = this.fields[field];
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    throw this.refuse(field, `应是 ${min} 到 ${max} 之间的整数`);
  }

  oneOf<T extends string>(field: string, words: readonly T[]): T {
    const found = words.find((word) => word === this.fields[field]);
    if (!found) throw this.refuse(field, `应是 ${words.join('、')} 之一`);
    return found;
  }

  /** In the order of the words, however they were given. */
  someOf<T extends string>(field: string, words: readonly T[]): T[] {
    const value = this.fields[field];
    const fits = Array.isArray(value) && value.every((one) => (words as readonly unknown[]).includes(one));
    if (!fits) throw this.refuse(field, `应是列表，每项为 ${words.join('、')} 之一`);
    return words.filter((word) => value.includes(word));
  }
}

function fieldsOf(value: unknown, pointer: string, name: string, known: readonly string[]): Fields {
  const refuse = (detail: string) => DomainError.at(pointer, 'input.invalid', `${name}有误：${detail}。`);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse('应是一个对象');
  const unknown = Object.keys(value).find((field) => !known.includes(field));
  if (unknown) throw refuse(`没有“${unknown}”这一栏`);
  return value as Fields;
}
