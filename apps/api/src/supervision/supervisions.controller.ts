import { SupervisionQueries } from '@application/ports/supervision-queries';
import { OpenSupervision } from '@application/supervision/open-supervision';
import { VERIFICATION_LEVELS } from '@domain/item/item-words';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { PageQuery } from '../http/paging';
import { SupervisionBody } from './supervision.input';
import { SupervisionPresenter } from './supervision.presenter';
import { SupervisionPageView, SupervisionView } from './supervision.view';

@ApiTags('supervisions')
@Controller('supervisions')
export class SupervisionsController {
  constructor(
    private readonly queries: SupervisionQueries,
    private readonly presenter: SupervisionPresenter,
    private readonly openSupervision: OpenSupervision,
  ) {}

  @Post()
  @Require('supervisions.write')
  @ApiCreatedResponse({ type: SupervisionView })
  async open(@Body() body: SupervisionBody, @CurrentActor() actor: Actor): Promise<SupervisionView> {
    const id = await this.openSupervision.run(actor, {
      title: body.title,
      kind: body.kind,
      issuer: body.issuer,
      level: body.level ?? null,
      documentNumber: body.documentNumber ?? null,
      feedbackOn: body.feedbackOn,
      basisDocuments: (body.basisDocuments ?? []).map((one) => ({
        title: one.title,
        issuer: one.issuer ?? null,
        documentNumber: one.documentNumber ?? null,
        issuedOn: one.issuedOn ?? null,
      })),
      meeting: body.meeting ?? null,
      taskForce: body.taskForce ? { name: body.taskForce.name, leader: body.taskForce.leader ?? null } : null,
      planDocument: body.planDocument
        ? {
            title: body.planDocument.title,
            documentNumber: body.planDocument.documentNumber ?? null,
            issuedOn: body.planDocument.issuedOn ?? null,
          }
        : null,
      // In the order of the field, whatever order they were sent in.
      verificationLevels: VERIFICATION_LEVELS.filter((level) =>
        (body.verificationLevels ?? VERIFICATION_LEVELS).includes(level),
      ),
      ...(body.publicity === undefined ? {} : { publicity: body.publicity }),
    });
    return this.show(id, actor);
  }

  @Get()
  @Require('supervisions.read')
  @ApiOkResponse({ type: SupervisionPageView })
  async list(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<SupervisionPageView> {
    const { limit = 50, cursor = null, count = false } = query;
    const page = await this.queries.page(actor, { limit, cursor, count });
    return { ...page, data: await this.presenter.all(page.data) };
  }

  @Get(':supervisionId')
  @Require('supervisions.read')
  @ApiOkResponse({ type: SupervisionView })
  async show(@IdParam('supervisionId') supervisionId: string, @CurrentActor() actor: Actor): Promise<SupervisionView> {
    const [view] = await this.presenter.all([await this.queries.one(actor, supervisionId)]);
    return view!;
  }
}
