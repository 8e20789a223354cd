import { ChangeReminderPolicy } from '@application/deadline/change-reminder-policy';
import { PreviewReminderPolicy } from '@application/deadline/preview-reminder-policy';
import { Policies } from '@application/ports/policies';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { PreviewPresenter } from '../operations/preview.presenter';
import { PolicyPreviewBody, ReminderPolicyBody, rowsOf } from './reminder-policy.input';
import { PolicyPreviewView, ReminderPolicyView } from './reminder-policy.view';

/** When open items are reminded, urged and supervised: rows an installation may make its own. */
@ApiTags('deadlines')
@Controller('policies/reminders')
export class ReminderPolicyController {
  constructor(
    private readonly policies: Policies,
    private readonly change: ChangeReminderPolicy,
    private readonly preview: PreviewReminderPolicy,
    private readonly presenter: PreviewPresenter,
  ) {}

  @Get()
  @Require('jobs.read')
  @ApiOkResponse({ type: ReminderPolicyView })
  async show(): Promise<ReminderPolicyView> {
    const { policy, isOwn, since } = await this.policies.reminders();
    return { rows: policy.map((row) => ({ ...row })), isOwn, since };
  }

  @Put()
  @Require('policies.write')
  @ApiOkResponse({ type: ReminderPolicyView })
  async store(@Body() body: ReminderPolicyBody, @CurrentActor() actor: Actor): Promise<ReminderPolicyView> {
    await this.change.run(actor, rowsOf(body));
    return this.show();
  }

  /** Back to the shipped rows. */
  @Delete()
  @Require('policies.write')
  @ApiOkResponse({ type: ReminderPolicyView })
  async reset(@CurrentActor() actor: Actor): Promise<ReminderPolicyView> {
    await this.change.run(actor, null);
    return this.show();
  }

  /** What proposed rows would send; nothing is stored. */
  @Post('previews')
  @HttpCode(200)
  @Require('policies.write')
  @ApiOkResponse({ type: PolicyPreviewView })
  async dryRun(@Body() body: PolicyPreviewBody, @CurrentActor() actor: Actor): Promise<PolicyPreviewView> {
    const { from, to, messages, present } = await this.preview.run(actor, rowsOf(body), body.days ?? 7);
    return { from, to, total: messages.length, cut: false, present, data: await this.presenter.messages(messages) };
  }
}
