import { isDay } from '@domain/day';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsOptional,
  IsUUID,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * The only validators request bodies and queries are made of. Each checks shape, says what is wrong in Chinese and
 * writes itself into the OpenAPI document. The bare ones of class-validator let through days that do not exist,
 * NUL characters, objects for arrays and more; lint keeps them out.
 */

/** Neither NUL nor half a surrogate pair: PostgreSQL stores neither. */
const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const INTEGER = /^-?(0|[1-9]\d{0,14})$/;

function check(name: string, validate: (value: unknown) => boolean, message: string): PropertyDecorator {
  return ValidateBy({ name, validator: { validate, defaultMessage: () => message } });
}

function property(options: ApiPropertyOptions): PropertyDecorator {
  return ApiProperty(options);
}

/** May be left out or null; then it is not checked. Put it beside any of the others. */
export function Optional(): PropertyDecorator {
  return applyDecorators(IsOptional(), ApiProperty({ required: false }));
}

/** May be left out, but not null: of a change, where null would clear what must not be empty. */
export function LeftOut(): PropertyDecorator {
  return applyDecorators(
    ValidateIf((_object, value) => value !== undefined),
    ApiProperty({ required: false }),
  );
}

/** Text of `min` to `max` characters after trimming, storable as it is. */
export function IsCleanText(max: number, min = 1): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? value.trim() : value)),
    check(
      'isCleanText',
      (value) => typeof value === 'string' && !UNSTORABLE.test(value),
      '应为文字，且不含无法保存的字符',
    ),
    check(
      'hasLength',
      (value) => typeof value !== 'string' || (value.length >= min && value.length <= max),
      min > 0 ? `应填写，且不超过 ${max} 字` : `不超过 ${max} 字`,
    ),
    property({ type: String, minLength: min, maxLength: max }),
  );
}

/** An existing day, `2026-11-20`. */
export function IsDay(): PropertyDecorator {
  return applyDecorators(
    check('isDay', isDay, '应为有效日期，写作 2026-11-20'),
    property({ type: String, format: 'date', example: '2026-11-20' }),
  );
}

/** A whole number from `min` to `max`; `"3"` counts in a query, where everything is text, and never in a body. */
export function IsCount(min: number, max: number, from: 'body' | 'query' = 'body'): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) =>
      from === 'query' && typeof value === 'string' && INTEGER.test(value) ? Number(value) : value,
    ),
    check(
      'isCount',
      (value) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max,
      `应为 ${min} 到 ${max} 之间的整数`,
    ),
    property({ type: 'integer', minimum: min, maximum: max }),
  );
}

/** `true` or `false` of a query. */
export function IsQueryFlag(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value)),
    check('isFlag', (value) => typeof value === 'boolean', '应为 true 或 false'),
    property({ type: Boolean }),
  );
}

/** `true` or `false` of a body. */
export function IsFlag(): PropertyDecorator {
  return applyDecorators(
    check('isFlag', (value) => typeof value === 'boolean', '应为 true 或 false'),
    property({ type: Boolean }),
  );
}

/** One of the listed values. */
export function IsChoice(values: readonly string[]): PropertyDecorator {
  return applyDecorators(
    IsIn(values, { message: `应为其中之一：${values.join('、')}` }),
    property({ type: String, enum: [...values] }),
  );
}

/** An id of ours. */
export function IsId(): PropertyDecorator {
  return applyDecorators(
    IsUUID('all', { message: '应为有效的编号（UUID）' }),
    property({ type: String, format: 'uuid' }),
  );
}

/** A list of at most `max` values, each fit for the check of one. */
export function IsListOf(
  each: 'id' | 'day' | readonly string[] | { textUpTo: number },
  max: number,
): PropertyDecorator {
  const fits = (value: unknown): boolean => {
    if (typeof value !== 'string') return false;
    if (each === 'id') return /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value);
    if (each === 'day') return isDay(value);
    if (Array.isArray(each)) return each.includes(value);
    return value.length > 0 && value.length <= (each as { textUpTo: number }).textUpTo && !UNSTORABLE.test(value);
  };
  const items =
    each === 'id'
      ? { type: 'string', format: 'uuid' }
      : each === 'day'
        ? { type: 'string', format: 'date' }
        : Array.isArray(each)
          ? { type: 'string', enum: [...each] }
          : { type: 'string' };
  return applyDecorators(
    IsArray({ message: '应为列表' }),
    ArrayMaxSize(max, { message: `最多 ${max} 项` }),
    check('fitsEach', (value) => Array.isArray(value) && value.every(fits), '列表中有无效的值'),
    check('hasNoDoubles', (value) => !Array.isArray(value) || new Set(value).size === value.length, '列表中有重复的值'),
    property({ type: 'array', maxItems: max, items: items as never }),
  );
}

/** The file of a form; the form's reader checks it, this only writes it into the OpenAPI document. */
export function FileField(): PropertyDecorator {
  return property({ type: String, format: 'binary' });
}

/** One object of a shape of ours; never a list, never missing unless also `@Optional()`. */
export function IsPart(shape: () => new () => object): PropertyDecorator {
  return applyDecorators(
    check('isPart', (value) => typeof value === 'object' && value !== null && !Array.isArray(value), '应为对象'),
    ValidateNested({ message: '应为对象' }),
    Type(shape),
    property({ type: () => shape() }),
  );
}

/** A list of at most `max` objects of a shape of ours. */
export function IsPartList(shape: () => new () => object, max: number): PropertyDecorator {
  return applyDecorators(
    IsDefined({ message: '应填写' }),
    IsArray({ message: '应为列表' }),
    ArrayMaxSize(max, { message: `最多 ${max} 项` }),
    check(
      'isPartList',
      (value) =>
        Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one)),
      '每项应为对象',
    ),
    ValidateNested({ each: true, message: '每项应为对象' }),
    Type(shape),
    property({ type: () => shape(), isArray: true, maxItems: max }),
  );
}
