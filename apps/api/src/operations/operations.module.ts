import { Module } from '@nestjs/common';
import { JobsController } from './jobs.controller';
import { JobsPresenter } from './jobs.presenter';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.controller';

@Module({ controllers: [JobsController, MetricsController], providers: [JobsPresenter, Metrics] })
export class OperationsModule {}
