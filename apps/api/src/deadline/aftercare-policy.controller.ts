import { ChangeAftercare } from '@application/deadline/change-aftercare';
import { AftercareRules } from '@application/ports/aftercare-rules';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { AftercarePolicyBody } from './aftercare-policy.input';
import { AftercarePolicyView } from './aftercare-policy.view';

/** 公示与回头看规则: how results are published here, and which closed items are looked back at. */
@ApiTags('policies')
@Controller('policies/aftercare')
export class AftercarePolicyController {
  constructor(
    private readonly rules: AftercareRules,
    private readonly change: ChangeAftercare,
  ) {}

  @Get()
  @Require('items.read')
  @ApiOkResponse({ type: AftercarePolicyView })
  async show(): Promise<AftercarePolicyView> {
    const { policy, isOwn } = await this.rules.stored();
    return { ...policy, isOwn };
  }

  @Put()
  @Require('policies.write')
  @ApiOkResponse({ type: AftercarePolicyView })
  async store(@Body() body: AftercarePolicyBody, @CurrentActor() actor: Actor): Promise<AftercarePolicyView> {
    await this.change.run(actor, body);
    return this.show();
  }

  /** Back to the shipped ones. */
  @Delete()
  @Require('policies.write')
  @ApiOkResponse({ type: AftercarePolicyView })
  async reset(@CurrentActor() actor: Actor): Promise<AftercarePolicyView> {
    await this.change.run(actor, null);
    return this.show();
  }
}
