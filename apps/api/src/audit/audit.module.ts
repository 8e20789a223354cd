import { Module } from '@nestjs/common';
import { TimelineController } from './timeline.controller';
import { TimelinePresenter } from './timeline.presenter';

@Module({ controllers: [TimelineController], providers: [TimelinePresenter] })
export class AuditModule {}
