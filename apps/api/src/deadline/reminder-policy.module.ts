import { ChangeReminderPolicy } from '@application/deadline/change-reminder-policy';
import { PreviewReminderPolicy } from '@application/deadline/preview-reminder-policy';
import { Module } from '@nestjs/common';
import { PreviewPresenter } from '../operations/preview.presenter';
import { ReminderPolicyController } from './reminder-policy.controller';

@Module({
  controllers: [ReminderPolicyController],
  providers: [ChangeReminderPolicy, PreviewReminderPolicy, PreviewPresenter],
})
export class ReminderPolicyModule {}
