import { ChangeDateRules } from '@application/deadline/change-date-rules';
import { DateRulePolicies } from '@application/ports/date-rule-policies';
import { TIME_UNITS, type TimeUnit } from '@domain/deadline/shift-day';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IsChoice, IsCount, IsPart } from '../http/shape';
import { Choice, Count, Part } from '../http/view';

const EVENTS = ['feedback', 'planFiled', 'planApproved', 'receipt'] as const;
type Event = (typeof EVENTS)[number];

class ImmediateBody {
  @IsChoice(EVENTS) event!: Event;
  @IsCount(1, 366) amount!: number;
  @IsChoice(TIME_UNITS) unit!: TimeUnit;
}

class MilestoneBody {
  @IsCount(1, 12) month!: number;
  @IsCount(1, 31) date!: number;
}

class DateRulePolicyBody {
  @IsPart(() => ImmediateBody) immediate!: ImmediateBody;
  @IsPart(() => MilestoneBody) milestone!: MilestoneBody;
}

class ImmediateView {
  @Choice(EVENTS) event!: Event;
  @Count() amount!: number;
  @Choice(TIME_UNITS) unit!: TimeUnit;
}

class MilestoneView {
  @Count() month!: number;
  @Count() date!: number;
}

class DateRulePolicyView {
  /** 立行立改. */
  @Part(() => ImmediateView) immediate!: ImmediateView;
  /** 长期坚持. */
  @Part(() => MilestoneView) milestone!: MilestoneView;
}

@ApiTags('calendar')
@Controller('policies/date-rules')
export class DateRulePolicyController {
  constructor(
    private readonly policies: DateRulePolicies,
    private readonly change: ChangeDateRules,
  ) {}

  @Get()
  @Require('own.session')
  @ApiOkResponse({ type: DateRulePolicyView })
  show(): Promise<DateRulePolicyView> {
    return this.policies.current();
  }

  @Put()
  @Require('calendar.write')
  @ApiOkResponse({ type: DateRulePolicyView })
  async set(
    @Body() { immediate, milestone }: DateRulePolicyBody,
    @CurrentActor() actor: Actor,
  ): Promise<DateRulePolicyView> {
    const policy = { immediate: { ...immediate }, milestone: { ...milestone } };
    await this.change.run(actor, policy);
    return policy;
  }
}
