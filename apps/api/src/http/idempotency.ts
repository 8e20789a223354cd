import { createHash } from 'node:crypto';
import { Repeats } from '@application/ports/repeats';
import { DomainError } from '@domain/errors';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Lets a client send a POST again: same key, same body, done once. The request runs on inside the hook's `done`. */
export function useIdempotency(app: NestFastifyApplication): void {
  const repeats = app.get(Repeats, { strict: false });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preHandler', (request, _reply, done) => {
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || key === undefined) return done();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
      const detail = 'Idempotency-Key 应为 1 到 200 个可见的 ASCII 字符。';
      return done(DomainError.at('/Idempotency-Key', 'input.invalid', detail));
    }
    const bodyHash = createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest('hex');
    repeats.within({ key, route: `${request.method} ${request.url}`, bodyHash }, () => done());
  });
}
