import type { Day } from '../day';
import { DomainError } from '../errors';
import type { ItemEvent, ItemEventType } from './item-events';
import type { ItemState } from './item-state';
import { canMove, isFrozen, type ItemStatus, STATUS_LABELS } from './item-status';

/** Who does it and on which business day. */
export interface Act {
  by: string;
  on: Day;
  /** Who counts as the same hand, where nobody may decide on his own doing: whoever acts for him, and those he is tied to by 委托. */
  hands?: readonly string[];
}

/** A plain state and what happened to it as events: what every rule of an item is written with. */
export abstract class ItemRecord {
  private readonly events: ItemEvent[] = [];

  protected constructor(
    protected current: ItemState,
    /** As it was loaded; null for a new item. The difference is what the audit event keeps. */
    readonly loaded: Readonly<ItemState> | null,
  ) {}

  get state(): Readonly<ItemState> {
    return this.current;
  }

  pullEvents(): ItemEvent[] {
    return this.events.splice(0);
  }

  private refuseFrozen(): void {
    if (isFrozen(this.current.status)) {
      throw new DomainError('item.frozen', `该事项${STATUS_LABELS[this.current.status]}，不能再改动。`);
    }
  }

  protected requireStatus(...allowed: ItemStatus[]): void {
    if (allowed.includes(this.current.status)) return;
    this.refuseFrozen();
    const wanted = allowed.map((status) => `“${STATUS_LABELS[status]}”`).join('或');
    throw new DomainError(
      'item.illegal_move',
      `该事项处于“${STATUS_LABELS[this.current.status]}”，此操作要求处于${wanted}。`,
    );
  }

  protected move(to: ItemStatus): void {
    if (!canMove(this.current.status, to)) {
      throw new DomainError(
        'item.illegal_move',
        `不能从“${STATUS_LABELS[this.current.status]}”转为“${STATUS_LABELS[to]}”。`,
      );
    }
    this.change({ status: to });
  }

  /** Duties are planned anew by whoever saves the item; whatever was planned before no longer acts. */
  protected reschedule(on: Day): void {
    this.change({ scheduleGen: this.current.scheduleGen + 1, scheduledOn: on, scheduledRung: this.current.rung });
  }

  protected workedOnBy(personId: string): void {
    const { workedByIds } = this.current;
    if (!workedByIds.includes(personId)) this.change({ workedByIds: [...workedByIds, personId] });
  }

  protected change(changes: Partial<ItemState>): void {
    this.current = { ...this.current, ...changes };
  }

  protected tell(type: ItemEventType, act: Act, data: object): void {
    this.events.push({ type, itemId: this.current.id, by: act.by, on: act.on, data: { ...data } });
  }
}
