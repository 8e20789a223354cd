import { PushCheckpoints } from '@application/audit/push-checkpoints';
import { SealEvents } from '@application/audit/seal-events';
import { SignCheckpoint } from '@application/audit/sign-checkpoint';
import { DUTY_STEPS } from '@application/notice/duty-steps';
import { DispatchHours } from '@application/notice/dispatch-hours';
import { PerformDuty } from '@application/notice/perform-duty';
import { RaiseEventNotices } from '@application/notice/raise-event-notices';
import { WriteDigests } from '@application/notice/write-digests';
import { SendDelivery } from '@application/notice/send-delivery';
import { ExamineContents } from '@application/evidence/examine-contents';
import { ScanEvidence } from '@application/evidence/scan-evidence';
import { SweepOrphanBlobs } from '@application/evidence/sweep-orphan-blobs';
import { PlanRulesInForce } from '@application/deadline/plan-rules-in-force';
import { PlanAnew } from '@application/deadline/plan-anew';
import { KeepHouse } from '@application/operations/keep-house';
import { OpenYears } from '@application/item/open-years';
import { LapseLookBacks } from '@application/look-back/lapse-look-backs';
import { ReconcileTimers } from '@application/operations/reconcile-timers';
import { Hints } from '@application/ports/hints';
import { Timers } from '@application/ports/timers';
import { LogModule } from '@gateways/audit/log.module';
import { ChannelModule } from '@gateways/channel/channel.module';
import { GatewaysModule } from '@gateways/gateways.module';
import { type DynamicModule, Module } from '@nestjs/common';
import { PgHints } from '@persistence/operations/hints.pg';
import { PersistenceModule } from '@persistence/persistence.module';
import { Engine } from './engine';
import { JobHandlers } from './jobs/job-handlers';
import { QueueCount } from './relay/queue-count';
import { Queues } from './relay/queues';
import { Relay } from './relay/relay';
import type { WorkerSettings } from './settings';
import { DeliverySweep } from './sweep/delivery-sweep';
import { Rounds } from './sweep/rounds';
import { Sealing } from './sweep/sealing';
import { TimerSweep } from './sweep/timer-sweep';

/** The clock's own process. It works as the database role of the sweeper. */
@Module({})
export class WorkerModule {
  static forRoot(settings: WorkerSettings): DynamicModule {
    const { databaseUrl, redisUrl, queuePrefix, concurrency, leaseSeconds } = settings;
    return {
      module: WorkerModule,
      imports: [
        PersistenceModule.forRoot({
          url: databaseUrl,
          role: 'xiaohao_sweeper',
          poolSize: concurrency + 8,
          leaseSeconds,
        }),
        GatewaysModule.forRoot(settings),
        ChannelModule.forRoot(settings),
        LogModule.withPlaces(settings),
      ],
      providers: [
        Engine,
        Rounds,
        Relay,
        QueueCount,
        DeliverySweep,
        DispatchHours,
        JobHandlers,
        ...DUTY_STEPS,
        RaiseEventNotices,
        SendDelivery,
        WriteDigests,
        PlanAnew,
        PlanRulesInForce,
        LapseLookBacks,
        OpenYears,
        ReconcileTimers,
        KeepHouse,
        SweepOrphanBlobs,
        ScanEvidence,
        SealEvents,
        SignCheckpoint,
        Sealing,
        PushCheckpoints,
        ExamineContents,
        { provide: Hints, useFactory: () => new PgHints(databaseUrl) },
        {
          provide: Queues,
          inject: [JobHandlers],
          useFactory: (handlers: JobHandlers) => new Queues(redisUrl, queuePrefix, handlers),
        },
        {
          provide: TimerSweep,
          inject: [Timers, PerformDuty],
          useFactory: (timers: Timers, perform: PerformDuty) => new TimerSweep(timers, perform, concurrency),
        },
      ],
    };
  }
}
