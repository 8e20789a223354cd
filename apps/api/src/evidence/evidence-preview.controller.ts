import { ShowDerivative } from '@application/evidence/show-derivative';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { sendInline } from '../http/send-inline';
import { IsCount, Optional } from '../http/shape';
import { PreviewTextView } from './findings.view';

class PageQuery {
  @Optional() @IsCount(1, 99, 'query') page?: number;
}

const PICTURE = { schema: { type: 'string', format: 'binary' } } as const;

/** Evidence to look at: pictures that we drew and encoded ourselves, and plain text. The file itself is only ever downloaded. */
@ApiTags('evidence')
@Controller('evidence/:evidenceId')
export class EvidencePreviewController {
  constructor(private readonly showDerivative: ShowDerivative) {}

  @Get('thumbnail')
  @Require('items.read')
  @ApiProduces('image/webp')
  @ApiOkResponse(PICTURE)
  async thumbnail(
    @IdParam('evidenceId') evidenceId: string,
    @Headers('if-none-match') known: string | undefined,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendInline(reply, await this.showDerivative.run(actor, evidenceId, 'thumbnail'), known);
  }

  @Get('picture')
  @Require('items.read')
  @ApiProduces('image/webp')
  @ApiOkResponse(PICTURE)
  async picture(
    @IdParam('evidenceId') evidenceId: string,
    @Query() { page = 1 }: PageQuery,
    @Headers('if-none-match') known: string | undefined,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendInline(reply, await this.showDerivative.run(actor, evidenceId, `page-${page}`), known);
  }

  @Get('text')
  @Require('items.read')
  @ApiOkResponse({ type: PreviewTextView })
  async text(@IdParam('evidenceId') evidenceId: string, @CurrentActor() actor: Actor): Promise<PreviewTextView> {
    const { content } = await this.showDerivative.run(actor, evidenceId, 'text');
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    return { text: Buffer.concat(chunks).toString('utf8') };
  }
}
