import { ChangeProcedure } from '@application/deadline/change-procedure';
import { ProcedureRules } from '@application/ports/procedure-rules';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { ProcedurePolicyBody } from './procedure-policy.input';
import { ProcedurePolicyView } from './procedure-policy.view';

/** 办理规则: how extensions, pauses and disputes are handled here. */
@ApiTags('policies')
@Controller('policies/procedure')
export class ProcedurePolicyController {
  constructor(
    private readonly rules: ProcedureRules,
    private readonly change: ChangeProcedure,
  ) {}

  @Get()
  @Require('items.read')
  @ApiOkResponse({ type: ProcedurePolicyView })
  async show(): Promise<ProcedurePolicyView> {
    const { policy, isOwn } = await this.rules.stored();
    return { ...policy, isOwn };
  }

  @Put()
  @Require('policies.write')
  @ApiOkResponse({ type: ProcedurePolicyView })
  async store(@Body() body: ProcedurePolicyBody, @CurrentActor() actor: Actor): Promise<ProcedurePolicyView> {
    await this.change.run(actor, body);
    return this.show();
  }

  /** Back to the shipped ones. */
  @Delete()
  @Require('policies.write')
  @ApiOkResponse({ type: ProcedurePolicyView })
  async reset(@CurrentActor() actor: Actor): Promise<ProcedurePolicyView> {
    await this.change.run(actor, null);
    return this.show();
  }
}
