import { Calendars } from '@application/ports/calendars';
import { DemoInstallation } from '@application/ports/demo-installation';
import { KeptCheckpoints } from '@application/ports/kept-checkpoints';
import { addDays } from '@domain/day';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Clockwork } from './clockwork';
import { settleCounty } from './settle-county';
import { Stage } from './stage';
import { BEGINNING, story } from './story';
import type { UseCases } from './use-cases';

/**
 * Makes the demo county by letting its people do what they did: the clock starts weeks ago, each scene is a use case run by
 * the person whose turn it is, and the clock ends at the present. So audit events, timers and notices are real ones.
 */
@Injectable()
export class CreateDemo {
  constructor(
    private readonly demo: DemoInstallation,
    private readonly kept: KeptCheckpoints,
    private readonly calendars: Calendars,
    private readonly clockwork: Clockwork,
    private readonly modules: ModuleRef,
  ) {}

  /** Fills an empty installation; one whose story broke off is begun anew. Answers whether anything was made. */
  create(): Promise<boolean> {
    return this.demo.alone(async () => {
      const state = await this.demo.state();
      if (state === 'settled') return false;
      if (state === 'interrupted') await this.empty();
      await this.tell();
      return true;
    });
  }

  /** Takes everything out and makes the county anew. */
  reset(): Promise<void> {
    return this.demo.alone(async () => {
      await this.empty();
      await this.tell();
    });
  }

  /** A new log begins on purpose: what was kept of the old one would contradict it for ever. */
  private async empty(): Promise<void> {
    const log = await this.demo.empty();
    if (log) await this.kept.setAside(log);
  }

  private async tell(): Promise<void> {
    const today = await this.demo.realToday();
    const calendar = await this.calendars.current();
    const use: UseCases = (wanted) => this.modules.get(wanted, { strict: false });
    await this.demo.moveClockTo(calendar.addWorkingDays(today, BEGINNING), '08:30');
    const stage = new Stage(use, calendar, today, await settleCounty(use));
    for (const { on, at, act } of story()) {
      await this.clockwork.runUpTo(this.demo, stage.day(on), at);
      await this.demo.moveClockTo(stage.day(on), at);
      await act(stage);
      await this.clockwork.tell(this.demo);
    }
    // What falls due today is left to the worker.
    await this.clockwork.runUpTo(this.demo, addDays(today, -1), '23:59');
    await this.demo.returnToPresent();
  }
}
