import { ChangeOwnEmail } from '@application/channel/change-own-email';
import { RenewCalendar } from '@application/channel/renew-calendar';
import { SaveSettings } from '@application/channel/save-settings';
import { Unsubscribe } from '@application/channel/unsubscribe';
import { Module } from '@nestjs/common';
import { CalendarFeedController } from './calendar-feed.controller';
import { OwnSettingsController } from './own-settings.controller';
import { UnsubscribesController } from './unsubscribes.controller';

@Module({
  controllers: [OwnSettingsController, CalendarFeedController, UnsubscribesController],
  providers: [SaveSettings, RenewCalendar, ChangeOwnEmail, Unsubscribe],
})
export class SettingsModule {}
