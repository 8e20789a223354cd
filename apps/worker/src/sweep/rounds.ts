import { PushCheckpoints } from '@application/audit/push-checkpoints';
import { ExamineContents } from '@application/evidence/examine-contents';
import { WriteDigests } from '@application/notice/write-digests';
import { KeepHouse } from '@application/operations/keep-house';
import { PlanAnew } from '@application/deadline/plan-anew';
import { OpenYears } from '@application/item/open-years';
import { ScanEvidence } from '@application/evidence/scan-evidence';
import { ReconcileTimers } from '@application/operations/reconcile-timers';
import type { ScheduleName } from '@application/operations/schedules';
import { Injectable } from '@nestjs/common';
import { QueueCount } from '../relay/queue-count';
import { Relay } from '../relay/relay';
import { DeliverySweep } from './delivery-sweep';
import { Sealing } from './sealing';
import { TimerSweep } from './timer-sweep';

type Round = (stopped: () => boolean) => Promise<Record<string, number>>;

/** Each schedule with what it does. One without a round does not compile. */
@Injectable()
export class Rounds {
  constructor(
    private readonly timers: TimerSweep,
    private readonly writeDigests: WriteDigests,
    private readonly relay: Relay,
    private readonly queueCount: QueueCount,
    private readonly deliveries: DeliverySweep,
    private readonly examineContents: ExamineContents,
    private readonly planAnew: PlanAnew,
    private readonly openYears: OpenYears,
    private readonly scanEvidence: ScanEvidence,
    private readonly reconcile: ReconcileTimers,
    private readonly keepHouse: KeepHouse,
    private readonly sealing: Sealing,
    private readonly pushCheckpoints: PushCheckpoints,
  ) {}

  /** Calls `then` whenever duties were performed. */
  afterDuties(then: () => void): void {
    this.timers.performed = then;
  }

  /** What `make` makes of each. */
  all<T>(make: (name: ScheduleName, round: Round) => T): Record<ScheduleName, T> {
    return {
      timers: make('timers', (stopped) => this.timers.round(stopped)),
      digests: make('digests', () => this.writeDigests.run()),
      relay: make('relay', (stopped) => this.relay.round(stopped)),
      queues: make('queues', () => this.queueCount.round()),
      deliveries: make('deliveries', (stopped) => this.deliveries.round(stopped)),
      examination: make('examination', (stopped) => this.examineContents.run(stopped)),
      replanning: make('replanning', (stopped) => this.planAnew.run(stopped)),
      years: make('years', (stopped) => this.openYears.run(stopped)),
      scans: make('scans', (stopped) => this.scanEvidence.run(stopped)),
      reconciliation: make('reconciliation', () => this.reconcile.run()),
      housekeeping: make('housekeeping', () => this.keepHouse.run()),
      sealing: make('sealing', (stopped) => this.sealing.round(stopped)),
      checkpoints: make('checkpoints', () => this.pushCheckpoints.run()),
    };
  }
}
