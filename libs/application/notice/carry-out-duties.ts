import type { RuledDutyKind, ToldDuty } from '@domain/deadline/duty';
import { performedOn } from '@domain/deadline/duty-plan';
import { documentNumber } from '@domain/document/document-kind';
import type { WorkCalendar } from '@domain/deadline/work-calendar';
import type { RectificationItem } from '@domain/item/rectification-item';
import { dutyText, type NoticeFacts } from '@domain/notice/notice-text';
import { lookBacksMeant } from '@domain/look-back/look-back-duties';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { IssueDocument } from '../document/issue-document';
import { ProposeRung } from '../document/propose-rung';
import { DutyRules } from '../ports/duty-rules';
import { LookBacks } from '../ports/look-backs';
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
    private readonly lookBacks: LookBacks,
  ) {}

  async all(acting: readonly Acting[]): Promise<void> {
    const today = this.work.today();
    const { calendar } = await this.rules.current();
    const duties = acting.map(({ planned, ...of }) => ({ ...of, duty: performedOn(planned, today, calendar) }));
    const proposals = await this.proposed(duties);
    const issued = await this.issued(duties);
    const lookedAt = await this.lookedAt(duties, calendar);
    await this.raise.about(
      duties.map(({ item, timerId, duty }) => ({
        item: { ...item.state, lookBackerIds: lookedAt.get(timerId)?.assigneeIds ?? [] },
        sourceId: timerId,
        audience: duty.audience,
        words: (facts: NoticeFacts) =>
          dutyText(duty, {
            ...facts,
            document: issued.get(timerId)?.number ?? null,
            lookBackOn: lookedAt.get(timerId)?.dueOn ?? null,
          }),
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
    const these = duties.filter(
      (one): one is typeof one & { duty: { kind: RuledDutyKind } } => one.duty.proposal && one.duty.kind !== 'lookBack',
    );
    const ids = await this.propose.about(these.map(({ item, duty }) => ({ item: item.state, duty })));
    return new Map(these.map(({ timerId }, place) => [timerId, ids[place]!]));
  }

  /** By timer of a look-back: by when, and who goes; with those that are late already. */
  private async lookedAt(
    duties: readonly { item: RectificationItem; timerId: string; duty: ToldDuty }[],
    calendar: WorkCalendar,
  ) {
    const these = duties.filter(({ duty }) => duty.kind === 'lookBack');
    const open = these.length > 0 ? await this.lookBacks.open(these.map(({ item }) => item.state.id)) : [];
    const today = this.work.today();
    return new Map(
      these.map(({ item, timerId, duty }) => {
        const mine = open.filter(({ itemId }) => itemId === item.state.id);
        const meant = lookBacksMeant(mine, { occurrence: duty.occurrence, on: today }, calendar);
        const assigneeIds = meant.flatMap(({ assigneeId }) => assigneeId ?? []);
        return [timerId, { dueOn: (meant[0] ?? mine[0])?.dueOn ?? null, assigneeIds }] as const;
      }),
    );
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
