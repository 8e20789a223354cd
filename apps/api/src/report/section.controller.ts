import { ReportQueries } from '@application/ports/report-queries';
import { writeSection } from '@domain/report/section';
import { sectionMarkdown } from '@domain/report/section-markdown';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { SectionQuery } from './report.input';
import { SectionView } from './report.view';

@ApiTags('reports')
@Controller('supervisions/:supervisionId/report-section')
export class SectionController {
  constructor(private readonly queries: ReportQueries) {}

  /** The rectification section: JSON with each figure's place, Markdown, or a document in official layout. */
  @Get()
  @Require('supervisions.read')
  @ApiOkResponse({ type: SectionView })
  async write(
    @IdParam('supervisionId') supervisionId: string,
    @Query() { asOf, format = 'json' }: SectionQuery,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SectionView | string> {
    const section = writeSection(await this.queries.section(actor, supervisionId, asOf ?? null));
    if (format === 'json') return section;
    reply.type('text/markdown; charset=utf-8');
    return sectionMarkdown(section);
  }
}
