import { Module } from '@nestjs/common';
import { ForeseeDigests } from '@application/operations/foresee-digests';
import { PreviewMessages } from '@application/operations/preview-messages';
import { RunSchedule } from '@application/operations/run-schedule';
import { RetryTimer } from '@application/operations/retry-timer';
import { JobsController } from './jobs.controller';
import { JobsPresenter } from './jobs.presenter';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.controller';
import { PreviewController } from './preview.controller';
import { PreviewPresenter } from './preview.presenter';

@Module({
  controllers: [JobsController, MetricsController, PreviewController],
  providers: [ForeseeDigests, JobsPresenter, Metrics, PreviewMessages, PreviewPresenter, RetryTimer, RunSchedule],
})
export class OperationsModule {}
