import { DirectoryQueries } from '@application/ports/directory-queries';
import { AddUnit } from '@application/unit/add-unit';
import { ChangeUnit } from '@application/unit/change-unit';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { presentUnit } from './present-unit';
import { UnitBody, UnitChangesBody } from './unit.input';
import { UnitView } from './unit.view';

@ApiTags('units')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly queries: DirectoryQueries,
    private readonly addUnit: AddUnit,
    private readonly changeUnit: ChangeUnit,
  ) {}

  @Post()
  @Require('units.write')
  @ApiCreatedResponse({ type: UnitView })
  async add(@Body() body: UnitBody, @CurrentActor() actor: Actor): Promise<UnitView> {
    const { parentId, kind, name, aliases, sortOrder } = body;
    const input = { parentId, kind, name, aliases: aliases ?? [], sortOrder: sortOrder ?? null };
    return this.show(actor, await this.addUnit.run(actor, input));
  }

  /** The place in the tree only while no unit, item or supervision hangs on it. */
  @Patch(':unitId')
  @Require('units.write')
  @ApiOkResponse({ type: UnitView })
  async change(
    @IdParam('unitId') unitId: string,
    @Body() body: UnitChangesBody,
    @CurrentActor() actor: Actor,
  ): Promise<UnitView> {
    await this.changeUnit.run(actor, unitId, { ...body });
    return this.show(actor, unitId);
  }

  private async show(actor: Actor, unitId: string): Promise<UnitView> {
    return presentUnit(
      (await this.queries.units(actor)).find(({ id }) => id === unitId)!,
      actor,
    );
  }
}
