import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Metrics } from './metrics';

const log = new Logger('request');

/** Times every request; writes and refusals also leave a line, with the route and never with what was sent. */
export function watchRequests(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics, { strict: false });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    const status = reply.statusCode;
    // A stream lasts as long as a page is open: no measure of anything.
    if (!isStream(reply)) metrics.observe(method, status, reply.elapsedTime / 1_000);
    if ((method !== 'GET' && method !== 'HEAD') || status >= 500) {
      const route = request.routeOptions.url ?? '?';
      log.log({
        method,
        route,
        status,
        milliseconds: Math.round(reply.elapsedTime),
        person: request.session?.actor.id,
      });
    }
    done();
  });
}

function isStream(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type')).startsWith('text/event-stream');
}
