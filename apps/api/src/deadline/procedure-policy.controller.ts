import { ChangeProcedure } from '@application/deadline/change-procedure';
import { ProcedureRules } from '@application/ports/procedure-rules';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Get, Put } from '@nestjs/common';
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
    private readonly changeProcedure: ChangeProcedure,
  ) {}

  @Get()
  @Require('items.read')
  @ApiOkResponse({ type: ProcedurePolicyView })
  async show(): Promise<ProcedurePolicyView> {
    return this.rules.current();
  }

  @Put()
  @Require('policies.write')
  @ApiOkResponse({ type: ProcedurePolicyView })
  change(@Body() body: ProcedurePolicyBody, @CurrentActor() actor: Actor): Promise<ProcedurePolicyView> {
    return this.changeProcedure.run(actor, body);
  }
}
