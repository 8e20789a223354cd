import { eventNotice } from '@domain/notice/event-notices';
import { eventText } from '@domain/notice/event-text';
import { formerLeaderOf, joiningUnitsOf } from '@domain/notice/reassignment';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { ItemRepository } from '../ports/item-repository';
import { OutboxQueue, type OutboxRow } from '../ports/outbox-queue';
import { UnitOfWork } from '../ports/unit-of-work';
import { RaiseNotices } from './raise-notices';

/** Tells people of one event, once however often it is asked: notices and the mark of the outbox row commit together. */
@Injectable()
export class RaiseEventNotices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly outbox: OutboxQueue,
    private readonly raise: RaiseNotices,
  ) {}

  async run(outboxId: string): Promise<void> {
    try {
      await this.work.run(CLOCK, () => this.tell(outboxId));
    } catch (error) {
      await this.outbox.failed(outboxId, String(error));
      throw error;
    }
  }

  private async tell(outboxId: string): Promise<void> {
    const row = await this.outbox.take(outboxId);
    if (!row) return;
    const notice = eventNotice(row.type, row.data);
    if (notice) {
      const { state } = await this.items.take(row.itemId);
      await this.raise.about([
        {
          item: {
            ...state,
            formerHandlerId: formerHandlerOf(row),
            formerLeaderId: formerLeaderOf(row.data),
            joiningUnitIds: joiningUnitsOf(row.data),
            disputingIds: disputingOf(row),
            uploaderId: uploaderOf(row),
            lookBackerIds: lookBackerOf(row),
          },
          sourceId: row.id,
          audience: notice.audience,
          words: (facts) => eventText(row.type, row.data, row.byName, facts),
          except: row.by,
        },
      ]);
    }
    await this.outbox.done(outboxId);
  }
}

/** Whom the decision of a dispute answers; nobody for every other event. */
function disputingOf({ data: { disputing } }: OutboxRow): string[] {
  return Array.isArray(disputing) ? disputing.filter((id): id is string => typeof id === 'string') : [];
}

/** Who uploaded what a scan found infected; null for every other event. */
function uploaderOf({ type, data: { uploadedBy } }: OutboxRow): string | null {
  return type === 'item.evidenceQuarantined' && typeof uploadedBy === 'string' ? uploadedBy : null;
}

/** Whom a look-back was given to; nobody for every other event. */
function lookBackerOf({ data: { assigneeId } }: OutboxRow): string[] {
  return typeof assigneeId === 'string' ? [assigneeId] : [];
}

/** Whom a change of handler took the item from; null for every other event. */
function formerHandlerOf({ data }: OutboxRow): string | null {
  const before = data.before as { handlerId?: string | null } | null | undefined;
  return typeof before === 'object' && before ? (before.handlerId ?? null) : null;
}
