import { DomainError } from '@domain/errors';
import { Param, type PipeTransform } from '@nestjs/common';

class YearPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    const year = /^\d{4}$/.test(value) ? Number(value) : 0;
    if (year >= 1900 && year <= 2999) return year;
    throw DomainError.at('/year', 'input.invalid', 'year：应为 1900 到 2999 之间的年份。');
  }
}

/** A year in the path. Throws `input.invalid` when it is none. */
export function YearParam(): ParameterDecorator {
  return Param('year', new YearPipe());
}
