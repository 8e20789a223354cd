import { SupervisionQueries } from '@application/ports/supervision-queries';
import { ChangePublicity } from '@application/publicity/change-publicity';
import type { PublicityTerm } from '@domain/deadline/publicity-window';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Delete, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { PublicityTermBody } from '../supervision/supervision.input';
import { SupervisionPresenter } from '../supervision/supervision.presenter';
import { SupervisionView } from '../supervision/supervision.view';

/** Whether a list publishes what passed its last level, and how long. What runs already keeps its window. */
@ApiTags('supervisions')
@Controller('supervisions/:supervisionId/publicity')
export class SupervisionPublicityController {
  constructor(
    private readonly changePublicity: ChangePublicity,
    private readonly queries: SupervisionQueries,
    private readonly presenter: SupervisionPresenter,
  ) {}

  @Put()
  @Require('supervisions.write')
  @ApiOkResponse({ type: SupervisionView })
  choose(
    @IdParam('supervisionId') supervisionId: string,
    @Body() { amount, unit }: PublicityTermBody,
    @CurrentActor() actor: Actor,
  ): Promise<SupervisionView> {
    return this.change(actor, supervisionId, { amount, unit });
  }

  @Delete()
  @Require('supervisions.write')
  @ApiOkResponse({ type: SupervisionView })
  leaveOut(@IdParam('supervisionId') supervisionId: string, @CurrentActor() actor: Actor): Promise<SupervisionView> {
    return this.change(actor, supervisionId, null);
  }

  private async change(actor: Actor, supervisionId: string, term: PublicityTerm | null): Promise<SupervisionView> {
    await this.changePublicity.run(actor, supervisionId, term);
    const [view] = await this.presenter.all([await this.queries.one(actor, supervisionId)]);
    return view!;
  }
}
