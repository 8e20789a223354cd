import { DomainError } from '@domain/errors';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The version of `If-Match: "7"`; null when the header is missing. Anything else is refused. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | null => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined || header === '*') return null;
  const match = /^"(\d{1,9})"$/.exec(header);
  if (!match) throw DomainError.at('/If-Match', 'input.invalid', 'If-Match 应为带引号的版本号，例如 "7"。');
  return Number(match[1]);
});
