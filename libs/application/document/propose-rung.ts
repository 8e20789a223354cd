import type { RuledDutyKind } from '@domain/deadline/duty';
import { type RungProposal, rungRow } from '@domain/document/rung-proposal';
import type { ItemState } from '@domain/item/item-state';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { DutyRules } from '../ports/duty-rules';
import { Identifiers } from '../ports/identifiers';
import { UnitOfWork } from '../ports/unit-of-work';

/** The step of duties that only propose: puts on record what is to be decided, on the terms of the day. Runs in a unit of work. */
@Injectable()
export class ProposeRung {
  constructor(
    private readonly work: UnitOfWork,
    private readonly caseFile: CaseFile,
    private readonly rules: DutyRules,
    private readonly ids: Identifiers,
  ) {}

  /** Answers the ids of the proposals. */
  async about(
    duties: readonly { item: Readonly<ItemState>; duty: { kind: RuledDutyKind; rung: number } }[],
  ): Promise<string[]> {
    if (duties.length === 0) return [];
    const { policy } = await this.rules.current();
    const proposedOn = this.work.today();
    const proposals = duties.map(({ item, duty: { kind, rung } }): RungProposal => {
      const row = rungRow(policy, item, rung);
      return {
        id: this.ids.next(),
        itemId: item.id,
        cycle: item.cycle,
        kind,
        rung,
        document: row?.document ?? null,
        replyWithin: row?.replyWithin ?? null,
        audience: [...(row?.audience ?? ['handler', 'leader'])],
        proposedOn,
        outcome: null,
        decidedById: null,
        decidedOn: null,
        reason: null,
        documentId: null,
      };
    });
    await this.caseFile.add('rungProposal', ...proposals);
    return proposals.map(({ id }) => id);
  }
}
