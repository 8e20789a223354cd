import { Channel, Channels, type Outgoing, type SendOutcome } from '@application/ports/channel';
import { DutyRules, type Rules } from '@application/ports/duty-rules';
import { Identifiers } from '@application/ports/identifiers';
import { ItemRepository } from '@application/ports/item-repository';
import { type NewNotice, Notices } from '@application/ports/notices';
import { type OutboxRow, OutboxQueue, type Published } from '@application/ports/outbox-queue';
import { type Concern, Parties, type Surroundings } from '@application/ports/parties';
import { type Claim, type DueTimer, type Settlement, Timers } from '@application/ports/timers';
import { UnitOfWork } from '@application/ports/unit-of-work';
import type { Day } from '@domain/day';
import { DEFAULT_REMINDER_POLICY } from '@domain/deadline/reminder-policy';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import type { RectificationItem } from '@domain/item/rectification-item';
import type { Party } from '@domain/notice/resolve-audience';
import type { Actor } from '@domain/unit/actor';

/** Runs at once, on a day that stands still. */
export class InlineWork extends UnitOfWork {
  constructor(private readonly on: Day) {
    super();
  }

  override run<T>(_actor: Actor, work: () => Promise<T>): Promise<T> {
    return work();
  }

  override now(): Date {
    return new Date(`${this.on}T01:00:00Z`);
  }

  override today(): Day {
    return this.on;
  }
}

/** One item in memory; says how often it was saved. */
export class OneItem extends ItemRepository {
  saved = 0;

  constructor(readonly item: RectificationItem) {
    super();
  }

  override async take(): Promise<RectificationItem> {
    return this.item;
  }

  override async save(): Promise<void> {
    this.saved += 1;
  }

  override async idsAwaitingYear(): Promise<string[]> {
    return [];
  }

  override async takeAll(): Promise<RectificationItem[]> {
    return [this.item];
  }

  override async takeFree(): Promise<RectificationItem[]> {
    return [this.item];
  }

  override async saveAll(items: readonly RectificationItem[]): Promise<void> {
    this.saved += items.length;
  }

  override async idsInWork(): Promise<string[]> {
    return [];
  }

  override async idsOwnedBy(): Promise<string[]> {
    return [];
  }
}

/** Due timers in memory; a claim holds while nothing of them is settled and its fence is the last one. */
export class MemoryTimers extends Timers {
  readonly settled: { id: string; state: string; reason: string | null }[] = [];

  constructor(
    private readonly due: DueTimer[],
    private readonly fence = 1,
  ) {
    super();
  }

  override async claimDue(): Promise<Claim[]> {
    return this.open.map(({ id }) => ({ timerId: id, itemId: 'item', fence: this.fence }));
  }

  override async takeDue(claims: readonly Claim[]): Promise<DueTimer[]> {
    const mine = ({ timerId, fence }: Claim) => fence === this.fence && this.open.some(({ id }) => id === timerId);
    return claims.some(mine) ? this.open : [];
  }

  override async settle(settlements: readonly Settlement[]): Promise<void> {
    this.settled.push(...settlements);
  }

  override async failed(_claim: Claim): Promise<void> {}

  override async retry(): Promise<null> {
    return null;
  }

  override async release(_claims: readonly Claim[]): Promise<void> {}

  private get open(): DueTimer[] {
    return this.due.filter(({ id }) => !this.settled.some((one) => one.id === id));
  }
}

export class MemoryNotices extends Notices {
  readonly raised: NewNotice[] = [];
  inDigest = false;

  override async raise(notices: readonly NewNotice[], _ways: readonly string[], inDigest = false): Promise<number> {
    if (notices.length === 0) return 0;
    this.inDigest = inDigest;
    const fresh = notices.filter(
      (one) => !this.raised.some((told) => told.sourceId === one.sourceId && told.personId === one.personId),
    );
    this.raised.push(...fresh);
    return fresh.length;
  }

  override async receive(): Promise<null> {
    return null;
  }
}

export class FixedParties extends Parties {
  constructor(private readonly people: Party[]) {
    super();
  }

  override async of(concerns: readonly Concern[]): Promise<Surroundings[]> {
    return concerns.map(() => ({ people: this.people, supervisionTitle: '法治督察' }));
  }
}

export class ShippedRules extends DutyRules {
  override fresh(): Promise<Rules> {
    return this.current();
  }

  override async current(): Promise<Rules> {
    return { policy: DEFAULT_REMINDER_POLICY, since: null, calendar: shippedCalendar() };
  }
}

/** Every way out as one: answers what it is told to; keeps what it was given. */
export class MemoryChannels extends Channels {
  readonly sent: Outgoing[] = [];
  outcome: SendOutcome = { result: 'sent', detail: null };

  constructor(override readonly personal: readonly ('mail' | 'sms')[] = ['mail']) {
    super();
  }

  override to(): Channel {
    return {
      send: async (message) => {
        this.sent.push(message);
        return this.outcome;
      },
    };
  }
}

/** One outbox row. */
export class OneOutboxRow extends OutboxQueue {
  isDone = false;
  error: string | null = null;

  constructor(private readonly row: OutboxRow) {
    super();
  }

  override async claimUnpublished(): Promise<Published[]> {
    return [];
  }

  override async take(): Promise<OutboxRow | null> {
    return this.isDone ? null : this.row;
  }

  override async done(): Promise<void> {
    this.isDone = true;
  }

  override async failed(_id: string, error: string): Promise<void> {
    this.error = error;
  }
}

/** Ids that count. */
export class CountingIds extends Identifiers {
  private last = 0;

  override next(): string {
    this.last += 1;
    return `id-${this.last}`;
  }
}
