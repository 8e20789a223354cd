import type { ToldDuty } from '@domain/deadline/duty';
import { performedOn } from '@domain/deadline/duty-plan';
import { documentNumber } from '@domain/document/document-kind';
import type { RectificationItem } from '@domain/item/rectification-item';
import { dutyText, type NoticeFacts } from '@domain/notice/notice-text';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { IssueDocument } from '../document/issue-document';
import { ProposeRung } from '../document/propose-rung';
import { DutyRules } from '../ports/duty-rules';
import { UnitOfWork } from '../ports/unit-of-work';
import { RaiseNotices } from './raise-notices';

interface Acting {
  item: RectificationItem;
  timerId: string;
  planned: ToldDuty;
}

/**
 * What duties do to their items, each of another: the documents they issue or the rungs they propose, the notices, the ladder. A few
 * statements, however many they are. Runs in a unit of work that holds the items.
 */
@Injectable()
export class CarryOutDuties {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: DutyRules,
    private readonly raise: RaiseNotices,
    private readonly issue: IssueDocument,
    private readonly propose: ProposeRung,
  ) {}

  async all(acting: readonly Acting[]): Promise<void> {
    const today = this.work.today();
    const { calendar } = await this.rules.current();
    const duties = acting.map(({ planned, ...of }) => ({ ...of, duty: performedOn(planned, today, calendar) }));
    const proposals = await this.proposed(duties);
    const issued = await this.issued(duties);
    await this.raise.about(
      duties.map(({ item, timerId, duty }) => ({
        item: item.state,
        sourceId: timerId,
        audience: duty.audience,
        words: (facts: NoticeFacts) => dutyText(duty, { ...facts, document: issued.get(timerId)?.number ?? null }),
        // Reminders go out together, once a day; what is mandatory goes alone.
        inDigest: duty.rung === 0,
        // Planned before rules named channels: no rule says.
        channels: duty.channels ?? null,
      })),
    );
    for (const { item, timerId, duty } of duties) {
      const { kind, occurrence, rung, replyBy } = duty;
      const [proposalId, document] = [proposals.get(timerId) ?? null, issued.get(timerId) ?? null];
      item.performDuty({ kind, occurrence, rung, replyBy, proposalId, document }, { by: CLOCK.id, on: today });
    }
  }

  /** By timer, the proposals. */
  private async proposed(duties: readonly { item: RectificationItem; timerId: string; duty: ToldDuty }[]) {
    const these = duties.filter(({ duty }) => duty.proposal);
    const ids = await this.propose.about(these.map(({ item, duty }) => ({ item: item.state, duty })));
    return new Map(these.map(({ timerId }, place) => [timerId, ids[place]!]));
  }

  /** By timer, the documents. */
  private async issued(duties: readonly { item: RectificationItem; timerId: string; duty: ToldDuty }[]) {
    const orders = duties.flatMap(({ item, timerId, duty: { document: kind, rung, replyBy } }) =>
      kind ? [{ item: item.state, kind, rung, sourceId: timerId, by: CLOCK.id, replyBy }] : [],
    );
    const documents = await this.issue.about(orders);
    return new Map(documents.map((one) => [one.sourceId, { id: one.id, number: documentNumber(one) }]));
  }
}
