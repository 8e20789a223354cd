import { DirectoryQueries } from '@application/ports/directory-queries';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { presentUnit } from './present-unit';
import { OfUnitQuery } from './unit.input';
import { PersonListView, UnitListView } from './unit.view';

/** Some hundred names at most, so each list is one page. */
@ApiTags('units')
@Controller()
export class DirectoryController {
  constructor(private readonly queries: DirectoryQueries) {}

  @Get('units')
  @Require('people.read')
  @ApiOkResponse({ type: UnitListView })
  async units(@CurrentActor() actor: Actor): Promise<UnitListView> {
    const units = await this.queries.units(actor);
    return { data: units.map((unit) => presentUnit(unit, actor)), nextCursor: null };
  }

  @Get('people')
  @Require('people.read')
  @ApiOkResponse({ type: PersonListView })
  async people(@Query() query: OfUnitQuery, @CurrentActor() actor: Actor): Promise<PersonListView> {
    return { data: await this.queries.people(actor, query.unitId ?? null), nextCursor: null };
  }
}
