import { ChangeOwnEmail } from '@application/channel/change-own-email';
import { SaveSettings } from '@application/channel/save-settings';
import { Unsubscribe } from '@application/channel/unsubscribe';
import { Module } from '@nestjs/common';
import { OwnSettingsController } from './own-settings.controller';
import { UnsubscribesController } from './unsubscribes.controller';

@Module({
  controllers: [OwnSettingsController, UnsubscribesController],
  providers: [SaveSettings, ChangeOwnEmail, Unsubscribe],
})
export class SettingsModule {}
