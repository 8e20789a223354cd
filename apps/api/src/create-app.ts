import { createReadStream, existsSync } from 'node:fs';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { ConsoleLogger, type LogLevel, RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { asAttachment } from './http/attachment';
import { useEtag } from './http/etag';
import { useIdempotency } from './http/idempotency';
import { useBoundedJson } from './http/json-body';
import { useMultipart } from './http/multipart';
import { useOneClick } from './http/one-click';
import { useRawBody } from './http/raw-body';
import { useOpenApi } from './openapi';
import { watchRequests } from './operations/watch-requests';
import type { ApiSettings } from './settings';

export const OUTSIDE = ['health/live', 'health/ready', 'metrics'];

/** The whole API, ready to listen; tests make it the same way. Logs are one JSON object a line. */
export async function createApp(
  settings: ApiSettings,
  logLevels: LogLevel[] = ['error', 'warn'],
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ trustProxy: 'loopback', routerOptions: { maxParamLength: 200 } });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(settings), adapter, {
    logger: new ConsoleLogger({ json: true, logLevels }),
    abortOnError: false,
    bodyParser: false,
  });
  app.setGlobalPrefix('api/v1', { exclude: OUTSIDE.map((path) => ({ path, method: RequestMethod.GET })) });
  app.enableShutdownHooks();
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, { contentSecurityPolicy: { directives: CONTENT_SECURITY } });
  await useMultipart(app);
  useBoundedJson(app);
  useOneClick(app);
  useRawBody(app);
  useIdempotency(app);
  useEtag(app);
  useOpenApi(app);
  watchRequests(app);
  if (settings.webDir && existsSync(settings.webDir)) await serveWeb(app, settings.webDir, settings.verifierPage);
  await app.init();
  return app;
}

const CONTENT_SECURITY = {
  defaultSrc: ["'self'"],
  // Ant Design writes its styles at run time.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  upgradeInsecureRequests: null,
};

/** The pages: files as they are, every other path the one page, which finds its own way. */
async function serveWeb(app: NestFastifyApplication, root: string, verifierPage: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/');
      reply.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  // To be had apart from any dossier: saved and opened from the disk, for here its script would not run.
  fastify.get('/verify.html', (_request, reply) =>
    asAttachment(reply, 'verify.html', 'text/html').send(createReadStream(verifierPage)),
  );
  fastify.get('/*', (request, reply) => {
    const isPage = !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
    return isPage ? reply.sendFile('index.html') : reply.callNotFound();
  });
}
