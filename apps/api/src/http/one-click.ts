import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const FORM = 'application/x-www-form-urlencoded';
const MOST_BYTES = 1_024;
const ROUTE = /\/unsubscribes\/:token$/;

/** Mail programs unsubscribe by posting a form (RFC 8058), which is not looked at. Forms reach no other route. */
export function useOneClick(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: MOST_BYTES }, (request, _body, done) => {
    if (ROUTE.test(request.routeOptions.url ?? '')) return done(null, {});
    done(Object.assign(new Error('a form where JSON belongs'), { statusCode: 415 }));
  });
}
