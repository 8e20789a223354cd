import { DomainError, type FieldError } from '@domain/errors';
import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';

/** Checks shape at the door; whatever is unknown or wrong is refused by name, in Chinese, with a pointer to the field. */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => {
      const fields = errors.flatMap((error) => flatten(error, ''));
      const first = fields[0];
      return new DomainError(
        'input.invalid',
        first ? `${first.pointer.slice(1)}：${first.detail}。` : '填写有误。',
        fields,
      );
    },
  });
}

/** The same check for what arrives otherwise than as a JSON body or a query. */
export async function checkShape<T extends object>(shape: new () => T, value: unknown): Promise<T> {
  return (await inputPipe().transform(value, { type: 'body', metatype: shape })) as T;
}

function flatten(error: ValidationError, above: string): FieldError[] {
  const pointer = `${above}/${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([name, detail]) => ({
    pointer,
    detail: name === 'whitelistValidation' ? '没有这个字段' : detail,
  }));
  return [...own.slice(0, 1), ...(error.children ?? []).flatMap((child) => flatten(child, pointer))];
}
