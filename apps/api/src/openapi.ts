import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The document at /api/openapi.json and its pages at /api/docs, both served from here; made when first asked for. */
export function useOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}

/** Every route with its shapes, as the controllers declare them. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('销号')
    .setDescription('整改事项跟踪：督察批次、问题清单、时限、佐证、验收、报告。错误一律为 application/problem+json。')
    .setVersion('1')
    .addCookieAuth('xh_session')
    .build();
  return SwaggerModule.createDocument(app, config);
}
