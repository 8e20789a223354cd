import { DomainError } from '@domain/errors';
import { Param, type PipeTransform } from '@nestjs/common';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

class IdPipe implements PipeTransform<string, string> {
  constructor(private readonly name: string) {}

  transform(value: string): string {
    if (UUID.test(value)) return value.toLowerCase();
    throw DomainError.at(`/${this.name}`, 'input.invalid', `${this.name}：应为有效的编号（UUID）。`);
  }
}

/** An id in the path. Throws `input.invalid` naming it when it is none. */
export function IdParam(name: string): ParameterDecorator {
  return Param(name, new IdPipe(name));
}
