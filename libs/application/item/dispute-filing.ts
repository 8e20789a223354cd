import type { Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import type { Dispute } from '@domain/item/case-file';
import { disputeUntil } from '@domain/item/dispute-window';
import type { ItemState } from '@domain/item/item-state';
import type { DisputeKind } from '@domain/item/item-words';
import type { Act } from '@domain/item/item-record';
import { Injectable } from '@nestjs/common';
import type { ReceivedFile } from '../evidence/receive-file';
import { Calendars } from '../ports/calendars';
import { EvidenceRecords } from '../ports/evidence-records';
import { Identifiers } from '../ports/identifiers';
import { ProcedureRules } from '../ports/procedure-rules';

export interface DisputeInput {
  kind: DisputeKind;
  reason: string;
  proposedUnit: string | null;
}

/** What admitting and raising a dispute share: until when it may come, and what is put on file. */
@Injectable()
export class DisputeFiling {
  constructor(
    private readonly rules: ProcedureRules,
    private readonly calendars: Calendars,
    private readonly ids: Identifiers,
    private readonly records: EvidenceRecords,
  ) {}

  /** The last day the assignment may be disputed; null where nobody knows when the unit got it. */
  async until(item: Pick<ItemState, 'assignedOn' | 'receivedOn'>): Promise<Day | null> {
    return disputeUntil(item, (await this.rules.current()).dispute, await this.calendars.current());
  }

  draft(
    item: Readonly<ItemState>,
    { kind, reason, proposedUnit }: DisputeInput,
    file: ReceivedFile | null,
    act: Act,
  ): Dispute {
    const { leadUnitId, dueOn } = item;
    if (!leadUnitId || !dueOn) throw new DomainError('item.illegal_move', '该事项尚未交办，没有可以提出异议的内容。');
    if (proposedUnit && kind !== 'notOurs')
      throw DomainError.at('/proposedUnit', 'input.invalid', '只有“不属本单位职责”的异议才填写建议承办单位。');
    return {
      id: this.ids.next(),
      itemId: item.id,
      cycle: item.cycle,
      kind,
      number: item.number,
      title: item.title,
      fromUnitId: leadUnitId,
      fromDueOn: dueOn,
      raisedById: act.by,
      raisedOn: act.on,
      reason,
      proposedUnit,
      fileName: file?.fileName ?? null,
      sha256: file?.content.sha256 ?? null,
      size: file?.content.size ?? null,
      mediaType: file?.mediaType ?? null,
      outcome: null,
      decidedById: null,
      decidedOn: null,
      decisionReason: null,
      toUnitId: null,
      decidedDueOn: null,
    };
  }

  /** For good, before the record that names it. In a unit of work. */
  async keep(file: ReceivedFile | null): Promise<void> {
    if (!file) return;
    await this.records.holdSweep(file.content.sha256);
    await file.content.keep();
  }
}
