import type { OpenSession } from '@application/ports/sessions';
import type { Actor } from '@domain/unit/actor';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the session guard on every route that is not public. */
    session?: OpenSession;
  }
}

function sessionOf(context: ExecutionContext): OpenSession {
  const { session } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!session) throw new Error('a public route has no actor');
  return session;
}

export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): OpenSession =>
  sessionOf(context),
);

export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => sessionOf(context).actor,
);
