import { createHash } from 'node:crypto';
import { Repeats } from '@application/ports/repeats';
import { DomainError } from '@domain/errors';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Observable } from 'rxjs';

/** Lets a client send a POST again: same key, same body, done once. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly repeats: Repeats) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || key === undefined) return next.handle();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
      throw DomainError.at('/Idempotency-Key', 'input.invalid', 'Idempotency-Key 应为 1 到 200 个可见的 ASCII 字符。');
    }
    const bodyHash = createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest('hex');
    const repeatable = { key, route: `${request.method} ${request.url}`, bodyHash };
    return new Observable((subscriber) => this.repeats.within(repeatable, () => next.handle().subscribe(subscriber)));
  }
}
