import { ChangeReminderPolicy } from '@application/deadline/change-reminder-policy';
import { PreviewReminderPolicy } from '@application/deadline/preview-reminder-policy';
import { Module } from '@nestjs/common';
import { JobsPresenter } from '../operations/jobs.presenter';
import { ReminderPolicyController } from './reminder-policy.controller';

@Module({
  controllers: [ReminderPolicyController],
  providers: [ChangeReminderPolicy, PreviewReminderPolicy, JobsPresenter],
})
export class ReminderPolicyModule {}
