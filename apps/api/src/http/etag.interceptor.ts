import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';

/** The version of an item travels as `ETag: "7"`. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((body: unknown) => {
        // Only what can be changed has actions; the version of a piece of evidence is no item's.
        const { version, allowedActions } = (body ?? {}) as { version?: unknown; allowedActions?: unknown };
        if (typeof version === 'number' && allowedActions) reply.header('ETag', `"${version}"`);
      }),
    );
  }
}
