import { ChangeDateRules } from '@application/deadline/change-date-rules';
import { PreviewDateRules } from '@application/deadline/preview-date-rules';
import { DateRulePolicies } from '@application/ports/date-rule-policies';
import { TIME_UNITS, type TimeUnit } from '@domain/deadline/shift-day';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IsChoice, IsCount, IsPart } from '../http/shape';
import { Choice, Count, Flag, Part } from '../http/view';
import { CalendarPreviewView } from './calendar.view';
import { type Asked, PlanPreviewPresenter } from './plan-preview.presenter';
import { PreviewQuery } from './preview-query';

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
  /** False: the shipped ones. */
  @Flag() isOwn!: boolean;
}

@ApiTags('calendar')
@Controller('policies/date-rules')
export class DateRulePolicyController {
  constructor(
    private readonly policies: DateRulePolicies,
    private readonly change: ChangeDateRules,
    private readonly previewRules: PreviewDateRules,
    private readonly previews: PlanPreviewPresenter,
  ) {}

  @Get()
  @Require('own.session')
  @ApiOkResponse({ type: DateRulePolicyView })
  async show(): Promise<DateRulePolicyView> {
    const { policy, isOwn } = await this.policies.stored();
    return { ...policy, isOwn };
  }

  /** Dates that follow such a rule are reckoned anew in the background, see `GET /calendar/replannings`. */
  @Put()
  @Require('calendar.write')
  @ApiOkResponse({ type: DateRulePolicyView })
  async set(@Body() body: DateRulePolicyBody, @CurrentActor() actor: Actor): Promise<DateRulePolicyView> {
    await this.change.run(actor, policyOf(body));
    return this.show();
  }

  /** Back to the shipped ones. */
  @Delete()
  @Require('calendar.write')
  @ApiOkResponse({ type: DateRulePolicyView })
  async reset(@CurrentActor() actor: Actor): Promise<DateRulePolicyView> {
    await this.change.run(actor, null);
    return this.show();
  }

  /** Which dates it would move. Nothing is written; whoever goes away ends it. */
  @Post('previews')
  @HttpCode(200)
  @Require('calendar.write')
  @ApiOkResponse({ type: CalendarPreviewView })
  preview(
    @Body() body: DateRulePolicyBody,
    @CurrentActor() actor: Actor,
    @Query() { format = 'json' }: PreviewQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarPreviewView | StreamableFile | null> {
    return this.tried(actor, policyOf(body), { request, reply, format });
  }

  /** Which dates going back to the shipped ones would move. */
  @Post('default-previews')
  @HttpCode(200)
  @Require('calendar.write')
  @ApiOkResponse({ type: CalendarPreviewView })
  previewDefault(
    @CurrentActor() actor: Actor,
    @Query() { format = 'json' }: PreviewQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarPreviewView | StreamableFile | null> {
    return this.tried(actor, null, { request, reply, format });
  }

  private async tried(actor: Actor, policy: unknown, asked: Asked) {
    return this.previews.answer(await this.previewRules.run(actor, policy), asked);
  }
}

function policyOf({ immediate, milestone }: DateRulePolicyBody) {
  return { immediate: { ...immediate }, milestone: { ...milestone } };
}
