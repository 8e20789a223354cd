import type { Day } from '../day';
import { type IssuedDocument } from '../document/issued-document';
import { documentNumber } from '../document/document-kind';
import type { RungProposal } from '../document/rung-proposal';
import { DomainError } from '../errors';
import { isOfDispute } from '../deadline/duty-plan';
import type { Urge } from './case-file';
import { ItemDisputes } from './item-disputes';
import { answerOf, climbOf, type PerformedDuty } from './item-ladder';
import type { Act } from './item-record';

/** How an item is chased: urges, the rungs of the ladder with their documents, and the unit's answers. */
export abstract class ItemChase extends ItemDisputes {
  urge(act: Act, data: { text: string; replyBy: Day; urgeId: string }, issued: IssuedDocument): void {
    this.requireStatus('assigned', 'inProgress');
    this.tell('item.urged', act, { ...data, ...named(issued) });
  }

  /** What may be urged at all; asked before a number is taken. */
  refuseUrge(): void {
    this.requireStatus('assigned', 'inProgress');
    this.refusePaused('催办');
  }

  /** An urge stands beside the first rung: its answer puts off nothing above that. */
  replyToUrge({ id: urgeId, cycle, urgedOn }: Pick<Urge, 'id' | 'cycle' | 'urgedOn'>, text: string, act: Act): void {
    this.requireStatus('assigned', 'inProgress', 'submitted');
    this.refusePast({ cycle });
    if (this.isOfPresentRung({ rung: 1, issuedOn: urgedOn })) this.answered(act);
    this.tell('item.urgeReplied', act, { text, urgeId });
  }

  /**
   * A duty of the clock was done: the ladder now stands at its rung, or that is proposed. One that acted after its day moves
   * all above it, so that they are planned anew.
   */
  performDuty(duty: PerformedDuty, act: Act): void {
    const climb = climbOf(duty, this.current.rung, act.on);
    if (climb) this.change(climb);
    if (climb && duty.occurrence < act.on) this.reschedule(act.on);
    const { kind, occurrence, rung, proposalId, document } = duty;
    const issued = document ? { documentId: document.id, document: document.number } : {};
    const proposed = proposalId ? { proposal: true, proposalId } : { proposal: false };
    const disputed = isOfDispute(kind, this.current) ? { ofDispute: true } : {};
    this.tell('item.dutyPerformed', act, { kind, occurrence, rung, ...proposed, ...issued, ...disputed });
  }

  /** Throws unless the proposal is the one that waits, and its rung may be issued now. */
  refuseRung({ id }: Pick<RungProposal, 'id'>): void {
    this.requireStatus('assigned', 'inProgress');
    if (this.current.proposalId !== id)
      throw new DomainError('rung.lapsed', '这一项升级建议已失效：时限已变，或者已有更高一级的建议。');
  }

  /** The coordinator issues what the clock proposed: the ladder stands at its rung from this day. */
  issueRung(proposal: RungProposal, replyBy: Day | null, issued: IssuedDocument | null, act: Act): void {
    this.refuseRung(proposal);
    this.refusePaused('发出升级措施');
    const { kind, rung, audience } = proposal;
    const climb = climbOf({ kind, occurrence: act.on, rung, replyBy, proposalId: null, document: null }, 0, act.on);
    this.change(climb ?? {});
    this.reschedule(act.on);
    this.tell('item.rungIssued', act, {
      proposalId: proposal.id,
      kind,
      rung,
      audience,
      replyBy,
      ...(issued ? named(issued) : {}),
    });
  }

  /** It is not to be: the item goes on as it is, and this rung is not proposed again while the date stands. */
  declineRung(proposal: RungProposal, reason: string, act: Act): void {
    this.refuseRung(proposal);
    this.change({ proposalId: null });
    this.tell('item.rungDeclined', act, { proposalId: proposal.id, kind: proposal.kind, rung: proposal.rung, reason });
  }

  /** 约谈纪要: the written reply is now due when the minutes say, and the next rung waits for it. */
  holdInterview(minutes: IssuedDocument, act: Act): void {
    this.requireStatus('assigned', 'inProgress', 'submitted');
    if (minutes.replyBy && this.current.rung === minutes.rung) {
      this.change({ rungReplyBy: minutes.replyBy });
      if (this.current.status !== 'submitted') this.reschedule(act.on);
    }
    const { heldOn, pledge } = minutes.facts.terms;
    this.tell('item.interviewHeld', act, { ...named(minutes), heldOn, pledge, replyBy: minutes.replyBy });
  }

  /** The unit signs for a document, for the first time: that answers a rung which asks for no reply. One that does waits for the reply. */
  receiveDocument(document: IssuedDocument, act: Act): void {
    this.requireStatus('assigned', 'inProgress', 'submitted');
    this.refusePast(document);
    const asksForReply = document.replyBy !== null || this.current.rungReplyBy !== null;
    if (this.isOfPresentRung(document) && !asksForReply) this.answered(act);
    this.tell('item.documentReceived', act, named(document));
  }

  /** The unit answers a document: the next rung counts from this day, where the ladder still stands on its rung. */
  replyToDocument(document: IssuedDocument, text: string, act: Act): void {
    this.requireStatus('assigned', 'inProgress', 'submitted');
    this.refusePast(document);
    if (this.isOfPresentRung(document)) this.answered(act);
    this.tell('item.documentReplied', act, { ...named(document), text });
  }

  /** The file of a cycle that is over stays as it was judged. */
  private refusePast({ cycle }: Pick<IssuedDocument, 'cycle'>): void {
    if (cycle !== this.current.cycle)
      throw new DomainError('cycle.past', `这是第${cycle}轮整改的文书，该轮已经结束，不再签收和回复。`);
  }

  /** Of a climb before the date moved there may be a document of the same rung. */
  private isOfPresentRung({ rung, issuedOn }: Pick<IssuedDocument, 'rung' | 'issuedOn'>): boolean {
    const { rungOn } = this.current;
    return rung === this.current.rung && (!rungOn || issuedOn >= rungOn);
  }

  private answered(act: Act): void {
    const answer = answerOf(this.current, act.on);
    if (answer) this.change(answer);
    if (answer) this.reschedule(act.on);
  }
}

function named(issued: IssuedDocument): { documentId: string; document: string; documentKind: string } {
  return { documentId: issued.id, document: documentNumber(issued), documentKind: issued.kind };
}
