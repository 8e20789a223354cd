import { ChangeDispatch } from '@application/deadline/change-dispatch';
import { DispatchRules } from '@application/ports/dispatch-rules';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IsCleanText, IsFlag, Optional } from '../http/shape';
import { DispatchPolicyView } from './dispatch-policy.view';

class DispatchPolicyBody {
  /** Left out or empty with `quietTo`: no quiet hours. */
  @Optional() @IsCleanText(5, 0) quietFrom?: string | null;
  @Optional() @IsCleanText(5, 0) quietTo?: string | null;
  @IsFlag() restDays!: boolean;
  @IsCleanText(5) digestAt!: string;
}

/** 外发时段: when what is not mandatory leaves the house. */
@ApiTags('policies')
@Controller('policies/dispatch')
export class DispatchPolicyController {
  constructor(
    private readonly rules: DispatchRules,
    private readonly change: ChangeDispatch,
  ) {}

  @Get()
  @Require('own.settings')
  @ApiOkResponse({ type: DispatchPolicyView })
  async show(): Promise<DispatchPolicyView> {
    const { policy, isOwn } = await this.rules.stored();
    return { ...policy, isOwn };
  }

  @Put()
  @Require('policies.write')
  @ApiOkResponse({ type: DispatchPolicyView })
  async store(
    @Body() { quietFrom, quietTo, ...rest }: DispatchPolicyBody,
    @CurrentActor() actor: Actor,
  ): Promise<DispatchPolicyView> {
    await this.change.run(actor, { ...rest, quietFrom: quietFrom || null, quietTo: quietTo || null });
    return this.show();
  }

  /** Back to the shipped ones. */
  @Delete()
  @Require('policies.write')
  @ApiOkResponse({ type: DispatchPolicyView })
  async reset(@CurrentActor() actor: Actor): Promise<DispatchPolicyView> {
    await this.change.run(actor, null);
    return this.show();
  }
}
