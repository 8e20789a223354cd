import { DocumentWriter } from '@application/ports/document-writer';
import { LogQueries } from '@application/ports/log-queries';
import { ReportQueries } from '@application/ports/report-queries';
import { writeSection } from '@domain/report/section';
import { sectionDocument } from '@domain/report/section-document';
import { sectionMarkdown } from '@domain/report/section-markdown';
import { withCheckpoint } from '@domain/report/with-checkpoint';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Require } from '../http/access';
import { asAttachment } from '../http/attachment';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { SectionQuery } from './report.input';
import { SectionView } from './report.view';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@ApiTags('reports')
@Controller('supervisions/:supervisionId/report-section')
export class SectionController {
  constructor(
    private readonly queries: ReportQueries,
    private readonly writer: DocumentWriter,
    private readonly log: LogQueries,
  ) {}

  /** The rectification section: JSON with each figure's place, Markdown, or a document in official layout. */
  @Get()
  @Require('supervisions.read')
  @ApiProduces('application/json', 'text/markdown', DOCX)
  @ApiOkResponse({ type: SectionView })
  async write(
    @IdParam('supervisionId') supervisionId: string,
    @Query() { asOf, format = 'json' }: SectionQuery,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SectionView | string | StreamableFile> {
    const section = writeSection(await this.queries.section(actor, supervisionId, asOf ?? null));
    if (format === 'json') return section;
    const printed = withCheckpoint(section, (await this.log.checkpoint())?.note ?? null);
    if (format === 'md') {
      reply.type('text/markdown; charset=utf-8');
      return sectionMarkdown(printed);
    }
    asAttachment(reply, `${section.title}-${section.asOf}.docx`, DOCX);
    return new StreamableFile(await this.writer.docx(sectionDocument(printed)));
  }
}
