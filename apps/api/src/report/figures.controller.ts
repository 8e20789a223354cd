import { ReportQueries } from '@application/ports/report-queries';
import { presentFigures } from '@domain/report/present-figures';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { FiguresQuery } from './report.input';
import { FiguresView } from './report.view';

@ApiTags('reports')
@Controller('supervisions/:supervisionId/figures')
export class FiguresController {
  constructor(private readonly queries: ReportQueries) {}

  /** Every figure with its definition and the path of its rows, as of the end of a day. */
  @Get()
  @Require('supervisions.read')
  @ApiOkResponse({ type: FiguresView })
  async list(
    @IdParam('supervisionId') supervisionId: string,
    @Query() query: FiguresQuery,
    @CurrentActor() actor: Actor,
  ): Promise<FiguresView> {
    const { asOf, counts } = await this.queries.figures(actor, supervisionId, query.asOf ?? null);
    return { asOf, figures: presentFigures(counts, supervisionId, asOf) };
  }
}
