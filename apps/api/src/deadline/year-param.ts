import { DomainError } from '@domain/errors';
import { Param, type PipeTransform } from '@nestjs/common';

/** A year that comes as text, or as the number a parameter became. Throws `input.invalid` when it is none. */
export function yearIn(value: unknown): number {
  const year = /^\d{4}$/.test(String(value)) ? Number(value) : 0;
  if (year >= 1900 && year <= 2999) return year;
  throw DomainError.at('/year', 'input.invalid', 'year：应为 1900 到 2999 之间的年份。');
}

class YearPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    return yearIn(value);
  }
}

/** A year in the path. Throws `input.invalid` when it is none. */
export function YearParam(): ParameterDecorator {
  return Param('year', new YearPipe());
}
