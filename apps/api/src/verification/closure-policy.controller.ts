import { ClosureRules } from '@application/ports/closure-rules';
import { ChangeClosureRules } from '@application/verification/change-closure-rules';
import { SUGGESTED_REQUIREMENTS } from '@domain/evidence/closure-policy';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { ClosurePolicyBody } from './closure-policy.input';
import { ClosurePolicyView } from './closure-policy.view';

/** 销号规则: what must be on file before an item closes, and the criteria it is judged by. */
@ApiTags('policies')
@Controller('policies/closure')
export class ClosurePolicyController {
  constructor(
    private readonly rules: ClosureRules,
    private readonly change: ChangeClosureRules,
  ) {}

  @Get()
  @Require('items.read')
  @ApiOkResponse({ type: ClosurePolicyView })
  async show(): Promise<ClosurePolicyView> {
    const { policy, isOwn } = await this.rules.stored();
    return { ...policy, suggested: SUGGESTED_REQUIREMENTS, isOwn };
  }

  @Put()
  @Require('policies.write')
  @ApiOkResponse({ type: ClosurePolicyView })
  async store(@Body() body: ClosurePolicyBody, @CurrentActor() actor: Actor): Promise<ClosurePolicyView> {
    await this.change.run(actor, body);
    return this.show();
  }

  /** Back to the shipped ones. */
  @Delete()
  @Require('policies.write')
  @ApiOkResponse({ type: ClosurePolicyView })
  async reset(@CurrentActor() actor: Actor): Promise<ClosurePolicyView> {
    await this.change.run(actor, null);
    return this.show();
  }
}
