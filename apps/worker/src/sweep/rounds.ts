import { KeepHouse } from '@application/operations/keep-house';
import { ReconcileTimers } from '@application/operations/reconcile-timers';
import type { ScheduleName } from '@application/operations/schedules';
import { Injectable } from '@nestjs/common';
import { Relay } from '../relay/relay';
import { DeliverySweep } from './delivery-sweep';
import { TimerSweep } from './timer-sweep';

interface Round {
  name: ScheduleName;
  round: (stopped: () => boolean) => Promise<Record<string, number>>;
}

/** Each schedule with what it does. One without a round does not compile. */
@Injectable()
export class Rounds {
  constructor(
    private readonly timers: TimerSweep,
    private readonly relay: Relay,
    private readonly deliveries: DeliverySweep,
    private readonly reconcile: ReconcileTimers,
    private readonly keepHouse: KeepHouse,
  ) {}

  all(): Round[] {
    const rounds: Record<ScheduleName, Round['round']> = {
      timers: (stopped) => this.timers.round(stopped),
      relay: (stopped) => this.relay.round(stopped),
      deliveries: (stopped) => this.deliveries.round(stopped),
      reconciliation: () => this.reconcile.run(),
      housekeeping: () => this.keepHouse.run(),
    };
    return (Object.keys(rounds) as ScheduleName[]).map((name) => ({ name, round: rounds[name] }));
  }
}
