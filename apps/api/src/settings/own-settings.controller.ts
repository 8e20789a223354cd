import { ChangeOwnEmail } from '@application/channel/change-own-email';
import { SaveSettings } from '@application/channel/save-settings';
import { Channels } from '@application/ports/channel';
import { PersonSettings } from '@application/ports/person-settings';
import { UnitOfWork } from '@application/ports/unit-of-work';
import { OPTIONAL_NOTICE_KINDS, type OptionalNoticeKind } from '@domain/notice/channel';
import { NOTICE_KINDS, type NoticeKind } from '@domain/notice/notice';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IsCleanText, IsListOf, Optional } from '../http/shape';
import { Choices, Flag, Text } from '../http/view';

class SettingsBody {
  @IsListOf(OPTIONAL_NOTICE_KINDS, OPTIONAL_NOTICE_KINDS.length) mutedMail!: OptionalNoticeKind[];
  @IsListOf(NOTICE_KINDS, NOTICE_KINDS.length) smsKinds!: NoticeKind[];
  /** Empty for none, like the times. */
  @Optional() @IsCleanText(20, 0) mobile?: string | null;
  @Optional() @IsCleanText(5, 0) quietFrom?: string | null;
  @Optional() @IsCleanText(5, 0) quietTo?: string | null;
}

class EmailBody {
  @IsCleanText(200) email!: string;
}

class CodeBody {
  @IsCleanText(20) code!: string;
}

class SettingsView {
  @Text(true) email!: string | null;
  @Text(true) pendingEmail!: string | null;
  @Text(true) mobile!: string | null;
  @Choices(OPTIONAL_NOTICE_KINDS) mutedMail!: string[];
  @Choices(NOTICE_KINDS) smsKinds!: string[];
  @Text(true) quietFrom!: string | null;
  @Text(true) quietTo!: string | null;
  /** What this installation can send to one person at all. */
  @Choices(['mail', 'sms']) ways!: string[];
  @Flag() hasCalendar!: boolean;
}

/** 我的设置: everybody's own. */
@ApiTags('settings')
@Controller('settings')
export class OwnSettingsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: PersonSettings,
    private readonly channels: Channels,
    private readonly saveSettings: SaveSettings,
    private readonly changeEmail: ChangeOwnEmail,
  ) {}

  @Get()
  @Require('own.settings')
  @ApiOkResponse({ type: SettingsView })
  async show(@CurrentActor() actor: Actor): Promise<SettingsView> {
    const own = await this.work.run(actor, () => this.settings.own(actor.id));
    return { ...own, ways: [...this.channels.personal] };
  }

  @Put()
  @Require('own.settings')
  @ApiOkResponse({ type: SettingsView })
  async save(@Body() body: SettingsBody, @CurrentActor() actor: Actor): Promise<SettingsView> {
    const { mutedMail, smsKinds, mobile, quietFrom, quietTo } = body;
    const wishes = {
      mutedMail,
      smsKinds,
      mobile: mobile || null,
      quietFrom: quietFrom || null,
      quietTo: quietTo || null,
    };
    await this.saveSettings.run(actor, wishes);
    return this.show(actor);
  }

  @Put('email')
  @Require('own.settings')
  @HttpCode(204)
  @ApiNoContentResponse()
  ask(@Body() { email }: EmailBody, @CurrentActor() actor: Actor): Promise<void> {
    return this.changeEmail.ask(actor, email);
  }

  @Put('email/confirmation')
  @Require('own.settings')
  @HttpCode(204)
  @ApiNoContentResponse()
  confirm(@Body() { code }: CodeBody, @CurrentActor() actor: Actor): Promise<void> {
    return this.changeEmail.confirm(actor, code);
  }
}
