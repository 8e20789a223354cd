import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The version of an item travels as `ETag: "7"`. A hook, because interceptors wrap every read in observables. */
export function useEtag(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preSerialization', (_request, reply, body, done) => {
    // Only what can be changed has actions; the version of a piece of evidence is no item's.
    const { version, allowedActions } = (body ?? {}) as { version?: unknown; allowedActions?: unknown };
    if (typeof version === 'number' && allowedActions) reply.header('ETag', `"${version}"`);
    done(null, body);
  });
}
