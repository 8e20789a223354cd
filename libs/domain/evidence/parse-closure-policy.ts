import { DomainError } from '../errors';
import { REMEDIATION_TYPES } from '../item/item-words';
import {
  type ClosureCriterion,
  type ClosurePolicy,
  type EvidenceRequirement,
  REQUIREMENT_SCOPES,
} from './closure-policy';
import { EVIDENCE_KINDS } from './evidence';

export const MOST_REQUIREMENTS = 40;
export const MOST_CRITERIA = 40;
export const MOST_PIECES = 50;
export const LONGEST_CRITERION = 200;
export const LONGEST_CATEGORY = 100;
export const MOST_CATEGORIES = 20;

/** Reads what an administrator saved as JSON. Throws `input.invalid` naming row and column in Chinese; nothing may be left out. */
export function parseClosurePolicy(value: unknown): ClosurePolicy {
  const fields = fieldsOf(value, '', '销号规则', ['requirements', 'criteria']);
  const criteria = rowsOf(fields.criteria, 'criteria', '销号标准', MOST_CRITERIA).map(criterionOf);
  const doubled = criteria.findIndex(({ text }, place) => criteria.findIndex((one) => one.text === text) < place);
  if (doubled >= 0) throw refuse(`/criteria/${doubled}/text`, `第 ${doubled + 1} 条销号标准与前面的重复。`);
  return {
    requirements: rowsOf(fields.requirements, 'requirements', '佐证要求', MOST_REQUIREMENTS).map(requirementOf),
    criteria,
  };
}

function requirementOf(value: unknown, place: number): EvidenceRequirement {
  const row = new Row(value, 'requirements', '佐证要求', place, [
    'categories',
    'remediationTypes',
    'kinds',
    'per',
    'atLeast',
  ]);
  return {
    categories: row.texts('categories'),
    remediationTypes: row.someOf('remediationTypes', REMEDIATION_TYPES),
    kinds: row.someOf('kinds', EVIDENCE_KINDS),
    per: row.oneOf('per', REQUIREMENT_SCOPES),
    atLeast: row.whole('atLeast', 1, MOST_PIECES),
  };
}

function criterionOf(value: unknown, place: number): ClosureCriterion {
  const row = new Row(value, 'criteria', '销号标准', place, ['categories', 'remediationTypes', 'text']);
  return {
    categories: row.texts('categories'),
    remediationTypes: row.someOf('remediationTypes', REMEDIATION_TYPES),
    text: row.text('text', LONGEST_CRITERION),
  };
}

/** One row, read column by column. */
class Row {
  private readonly fields: Record<string, unknown>;

  constructor(
    value: unknown,
    private readonly list: string,
    private readonly name: string,
    private readonly place: number,
    columns: readonly string[],
  ) {
    this.fields = fieldsOf(value, `/${list}/${place}`, `第 ${place + 1} 条${name}`, columns);
  }

  text(column: string, longest: number): string {
    const value = this.fields[column];
    if (typeof value === 'string' && value.trim() !== '' && value.trim().length <= longest) return value.trim();
    throw this.refuse(column, `应为 1 到 ${longest} 个字`);
  }

  whole(column: string, min: number, max: number): number {
    const value = this.fields[column];
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    throw this.refuse(column, `应是 ${min} 到 ${max} 之间的整数`);
  }

  oneOf<T extends string>(column: string, words: readonly T[]): T {
    const found = words.find((word) => word === this.fields[column]);
    if (!found) throw this.refuse(column, `应是 ${words.join('、')} 之一`);
    return found;
  }

  /** In the order of the words, however they were given. */
  someOf<T extends string>(column: string, words: readonly T[]): T[] {
    const value = this.fields[column];
    const fits = Array.isArray(value) && value.every((one) => (words as readonly unknown[]).includes(one));
    if (!fits) throw this.refuse(column, `应是列表，每项为 ${words.join('、')} 之一`);
    return words.filter((word) => value.includes(word));
  }

  texts(column: string): string[] {
    const value = this.fields[column];
    const fits = (one: unknown) =>
      typeof one === 'string' && one.trim() !== '' && one.trim().length <= LONGEST_CATEGORY;
    if (!Array.isArray(value) || value.length > MOST_CATEGORIES || !value.every(fits)) {
      throw this.refuse(column, `应是最多 ${MOST_CATEGORIES} 个大类的列表，每个不超过 ${LONGEST_CATEGORY} 字`);
    }
    return [...new Set((value as string[]).map((one) => one.trim()))];
  }

  private refuse(column: string, detail: string): DomainError {
    const pointer = `/${this.list}/${this.place}/${column}`;
    return refuse(pointer, `第 ${this.place + 1} 条${this.name}的“${column}”有误：${detail}。`);
  }
}

function rowsOf(value: unknown, list: string, name: string, most: number): unknown[] {
  if (Array.isArray(value) && value.length <= most) return value;
  throw refuse(`/${list}`, `${name}应是列表，最多 ${most} 条。`);
}

function fieldsOf(value: unknown, pointer: string, name: string, known: readonly string[]): Record<string, unknown> {
  const fail = (detail: string) => refuse(pointer, `${name}有误：${detail}。`);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fail('应是一个对象');
  const unknown = Object.keys(value).find((field) => !known.includes(field));
  if (unknown) throw fail(`没有“${unknown}”这一栏`);
  return value as Record<string, unknown>;
}

const refuse = (pointer: string, message: string): DomainError => DomainError.at(pointer, 'input.invalid', message);
