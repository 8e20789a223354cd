import { type RecordQuery, ReportQueries } from '@application/ports/report-queries';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { RecordPresenter } from './record.presenter';
import { ExtensionsQuery, MeasuresQuery, MechanismsQuery } from './report.input';
import { ExtensionPageView, MeasurePageView, MechanismPageView } from './report.view';

/** The rows behind the figures that count what hangs on items. */
@ApiTags('reports')
@Controller('supervisions/:supervisionId')
export class FigureRowsController {
  constructor(
    private readonly queries: ReportQueries,
    private readonly presenter: RecordPresenter,
  ) {}

  @Get('measures')
  @Require('supervisions.read')
  @ApiOkResponse({ type: MeasurePageView })
  async measures(
    @IdParam('supervisionId') supervisionId: string,
    @Query() query: MeasuresQuery,
    @CurrentActor() actor: Actor,
  ): Promise<MeasurePageView> {
    const wanted = toRecordQuery(supervisionId, query);
    return this.presenter.measures(await this.queries.measures(actor, query.figure ?? 'measures', wanted));
  }

  @Get('mechanisms')
  @Require('supervisions.read')
  @ApiOkResponse({ type: MechanismPageView })
  async mechanisms(
    @IdParam('supervisionId') supervisionId: string,
    @Query() query: MechanismsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<MechanismPageView> {
    return this.presenter.mechanisms(await this.queries.mechanisms(actor, toRecordQuery(supervisionId, query)));
  }

  @Get('extensions')
  @Require('supervisions.read')
  @ApiOkResponse({ type: ExtensionPageView })
  async extensions(
    @IdParam('supervisionId') supervisionId: string,
    @Query() query: ExtensionsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ExtensionPageView> {
    return this.presenter.extensions(await this.queries.extensions(actor, toRecordQuery(supervisionId, query)));
  }
}

function toRecordQuery(supervisionId: string, query: MeasuresQuery | MechanismsQuery | ExtensionsQuery): RecordQuery {
  const { asOf = null, limit = 50, cursor = null, count = false } = query;
  return { supervisionId, asOf, limit, cursor, count };
}
