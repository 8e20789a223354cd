import { Module } from '@nestjs/common';
import { PreviewMessages } from '@application/operations/preview-messages';
import { RunSchedule } from '@application/operations/run-schedule';
import { RetryTimer } from '@application/operations/retry-timer';
import { JobsController } from './jobs.controller';
import { JobsPresenter } from './jobs.presenter';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.controller';

@Module({
  controllers: [JobsController, MetricsController],
  providers: [JobsPresenter, Metrics, PreviewMessages, RetryTimer, RunSchedule],
})
export class OperationsModule {}
