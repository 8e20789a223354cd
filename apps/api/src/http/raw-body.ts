import { DomainError } from '@domain/errors';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

const RAW = 'application/octet-stream';
const ROUTE = /\/uploads\/:uploadId\/parts\/:start$/;

/** Bare bytes reach the one route that takes them, unread: the handler reads them when it knows that they may come. */
export function useRawBody(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addContentTypeParser(RAW, (request, _stream, done) => {
    if (ROUTE.test(request.routeOptions.url ?? '')) return done(null, undefined);
    done(Object.assign(new Error('bytes where JSON belongs'), { statusCode: 415 }));
  });
}

/** The body as it comes; a line that breaks is the sender's fault. Throws `input.invalid`. */
export async function* bytesOf({ raw }: FastifyRequest): AsyncIterable<Uint8Array> {
  try {
    yield* raw as AsyncIterable<Buffer>;
  } catch {
    throw DomainError.at('', 'input.invalid', '上传的内容不完整，请重传。');
  }
}
