import type { DutyOutcome, PerformDuty } from '@application/notice/perform-duty';
import type { Claim } from '@application/ports/timers';
import { Logger } from '@nestjs/common';
import { MemoryTimers } from '../../../../test/fakes/engine-fakes';
import { TimerSweep } from './timer-sweep';

/** Timers of items of their own, claimed once, as many as asked for. */
class ClaimedTimers extends MemoryTimers {
  readonly failures: string[] = [];
  readonly released: string[] = [];
  private left: Claim[];

  constructor(count: number) {
    super([]);
    this.left = Array.from({ length: count }, (_, n) => ({ timerId: `t${n}`, itemId: `i${n}`, fence: 1 }));
  }

  override async claimDue(): Promise<Claim[]> {
    return this.left.splice(0, 200);
  }

  override async failed({ timerId }: Claim): Promise<void> {
    this.failures.push(timerId);
  }

  override async release(claims: readonly Claim[]): Promise<void> {
    this.released.push(...claims.map(({ timerId }) => timerId));
  }
}

/** Acts as pages do: one poisoned timer, and nothing of its page is done; one whose item is held stays for later. */
function duties(poisoned: readonly string[], held: readonly string[] = []) {
  const done: string[] = [];
  const pages: number[] = [];
  const runAll = async (claims: readonly Claim[]): Promise<DutyOutcome[]> => {
    pages.push(claims.length);
    if (claims.some(({ timerId }) => poisoned.includes(timerId))) throw new Error('poison');
    return claims.map(({ timerId }) => {
      if (claims.length > 1 && held.includes(timerId)) return 'busy';
      done.push(timerId);
      return 'done';
    });
  };
  const perform = { runAll, run: async (claim: Claim) => (await runAll([claim]))[0]! } as PerformDuty;
  return { perform, done, pages };
}

describe('TimerSweep', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('performs what is due in pages, each timer once', async () => {
    const { perform, done, pages } = duties([]);
    const counts = await new TimerSweep(new ClaimedTimers(430), perform, 3).round(() => false);
    expect(counts).toEqual({ done: 430 });
    expect(new Set(done).size).toBe(430);
    expect(pages.length).toBeLessThan(20);
  });

  it('lets what fails fail alone, and all others of its page be done', async () => {
    const timers = new ClaimedTimers(60);
    const { perform, done } = duties(['t7', 't31']);
    expect(await new TimerSweep(timers, perform, 2).round(() => false)).toEqual({ done: 58, failed: 2 });
    expect([...timers.failures].sort()).toEqual(['t31', 't7']);
    expect(new Set(done).size).toBe(58);
    expect(done).toHaveLength(58);
  });

  it('waits for an item somebody holds after the page, not with it', async () => {
    const { perform, done } = duties([], ['t3']);
    expect(await new TimerSweep(new ClaimedTimers(10), perform, 1).round(() => false)).toEqual({ done: 10 });
    expect(done.at(-1)).toBe('t3');
  });

  it('gives back what it has not begun when it is told to stop', async () => {
    const timers = new ClaimedTimers(100);
    const { perform, done } = duties([]);
    await new TimerSweep(timers, perform, 1).round(() => true);
    expect(done.length + timers.released.length).toBe(100);
    expect(timers.released.length).toBeGreaterThan(0);
  });
});
