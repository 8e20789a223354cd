import { ProveConsistency } from '@application/audit/prove-consistency';
import { ProveItemEvents } from '@application/audit/prove-item-events';
import { Module } from '@nestjs/common';
import { ItemProofController } from './item-proof.controller';
import { LogController } from './log.controller';
import { LogPresenter } from './log.presenter';
import { TimelineController } from './timeline.controller';
import { TimelinePresenter } from './timeline.presenter';

@Module({
  controllers: [TimelineController, LogController, ItemProofController],
  providers: [TimelinePresenter, LogPresenter, ProveConsistency, ProveItemEvents],
})
export class AuditModule {}
