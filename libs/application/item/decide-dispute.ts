import type { Day } from '@domain/day';
import { arithmeticOf, dueBasisOf } from '@domain/deadline/due-basis';
import { DomainError } from '@domain/errors';
import type { Dispute } from '@domain/item/case-file';
import type { DisputeDecisionOutcome } from '@domain/item/dispute-state';
import type { ItemWords } from '@domain/item/item-input';
import { NOT_SIGNED_FOR } from '@domain/item/item-disputes';
import { authorize } from '@domain/item/item-policy';
import type { Act } from '@domain/item/item-record';
import type { RectificationItem } from '@domain/item/rectification-item';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { DueReckoning } from './due-reckoning';
import { endWaitingExtension } from './end-waiting-extension';
import { checkVersion, type Expected } from './expected-version';
import { ItemStaffing, type StaffingInput } from './item-staffing';

export interface DisputeDecision {
  outcome: DisputeDecisionOutcome;
  reason: string;
  /** Who has it from now on: all of it for a transfer, what differs for a correction. */
  staff: Partial<StaffingInput>;
  dueOn: Day | null;
  dueFollowsRule: boolean | null;
  words: Partial<Pick<ItemWords, 'title' | 'manifestation' | 'cause'>>;
}

/** 决定异议, by another than raised it: transfer, correct, cancel or reject, always with the reason. Answers the item. */
@Injectable()
export class DecideDispute {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly staffing: ItemStaffing,
    private readonly reckoning: DueReckoning,
  ) {}

  run(actor: Actor, disputeId: string, decision: DisputeDecision, expected: Expected): Promise<string> {
    return this.work.run(actor, async () => {
      const seen = await this.caseFile.find('dispute', disputeId);
      if (!seen) throw new DomainError('dispute.not_found', '没有这份异议，或者您无权查看。');
      const post = await this.staffing.holdPost(decision.staff.handlerPostId);
      const item = await this.items.take(seen.itemId);
      // Read again under the item's lock: of two who decide at once, the second finds it decided.
      const dispute = (await this.caseFile.find('dispute', disputeId)) ?? seen;
      authorize(actor, 'disputeDecision', item.state);
      if (dispute.outcome) throw new DomainError('dispute.decided', '这份异议已经办结，不能再次决定。');
      checkVersion(item.state, expected);
      if (dispute.cycle !== item.state.cycle) throw new DomainError('dispute.not_found', '这份异议属于以前的轮次。');
      const act = { by: actor.id, on: this.work.today() };
      await this.carryOut(item, dispute, { ...decision, post }, act);
      const { leadUnitId, dueOn } = item.state;
      await this.caseFile.update('dispute', {
        ...dispute,
        outcome: decision.outcome,
        decidedById: actor.id,
        decidedOn: act.on,
        decisionReason: decision.reason,
        toUnitId: decision.outcome === 'transferred' ? leadUnitId : null,
        decidedDueOn: dueOn === dispute.fromDueOn && decision.outcome !== 'transferred' ? null : dueOn,
      });
      await this.items.save(item);
      return item.state.id;
    });
  }

  private carryOut(item: RectificationItem, dispute: Dispute, decision: Held, act: Act): Promise<void> {
    const { outcome, reason } = decision;
    switch (outcome) {
      case 'transferred':
        return this.transfer(item, dispute, decision, act);
      case 'corrected':
        return this.correct(item, dispute, decision, act);
      case 'cancelled':
        return this.cancel(item, dispute, decision, act);
      case 'rejected':
        refuseBeside(decision);
        item.decideDispute(dispute, outcome, reason, act);
        return Promise.resolve();
    }
  }

  /** The date is the one given, else what the rule comes to for a unit that has not signed yet. */
  private async transfer(item: RectificationItem, dispute: Dispute, decision: Held, act: Act): Promise<void> {
    refuseWords(decision);
    const { leadUnitId, leaderId, handlerId, cooperatingUnitIds, handlerPostId = null } = decision.staff;
    if (!leadUnitId) throw missing('/leadUnitId', '移交给哪个单位');
    if (!leaderId) throw missing('/leaderId', '责任领导');
    if (!handlerId) throw missing('/handlerId', '责任人');
    const { state } = item;
    const helping = cooperatingUnitIds ?? state.cooperatingUnitIds.filter((id) => id !== leadUnitId);
    const staff = { leadUnitId, leaderId, handlerId, handlerPostId, cooperatingUnitIds: helping };
    const staffing = await this.staffing.of(staff, decision.post);
    const rule = await this.reckoning.of({ ...state, ...NOT_SIGNED_FOR });
    const dueOn = decision.dueOn ?? (rule?.state === 'dated' ? rule.on : null);
    if (!dueOn) throw missing('/dueOn', '新单位的整改时限（按时限规则推算不出日期）');
    const dueBasis = dueBasisOf(rule, dueOn, decision.dueFollowsRule);
    const note = { reason: decision.reason, arithmetic: arithmeticOf(rule, dueBasis) };
    await endWaitingExtension(this.caseFile, item, 'reassigned', act);
    item.transfer(dispute, { ...staffing, dueOn, dueBasis }, note, act);
    // What nobody worked on was the old unit's intention.
    await this.caseFile.replaceMeasures(state.id, state.cycle, []);
  }

  private async correct(item: RectificationItem, dispute: Dispute, decision: Held, act: Act): Promise<void> {
    const { staff, words, dueFollowsRule } = decision;
    const { state } = item;
    if (staff.leadUnitId && staff.leadUnitId !== state.leadUnitId)
      throw DomainError.at('/leadUnitId', 'input.invalid', '改由别的单位牵头的，请选择移交。');
    const moved = decision.dueOn !== null || Object.values(staff).some((value) => value !== undefined);
    if (!moved && Object.keys(words).length === 0)
      throw DomainError.at('/outcome', 'input.invalid', '请写明更正的内容：人员、配合单位、整改时限或者问题内容。');
    item.decideDispute(dispute, 'corrected', decision.reason, act);
    if (Object.keys(words).length > 0) item.edit(words, act);
    if (!moved) return;
    const { leadUnitId, leaderId, handlerId } = state;
    if (!leadUnitId || !leaderId || !handlerId || !state.dueOn) throw missing('/leaderId', '责任领导和责任人');
    const handler = staff.handlerId ?? handlerId;
    const staffing = await this.staffing.of(
      {
        leadUnitId,
        leaderId: staff.leaderId ?? leaderId,
        handlerId: handler,
        cooperatingUnitIds: staff.cooperatingUnitIds ?? state.cooperatingUnitIds,
        handlerPostId: staff.handlerPostId ?? (handler === handlerId ? state.handlerPostId : null),
      },
      decision.post,
    );
    const dueOn = decision.dueOn ?? state.dueOn;
    const rule = await this.reckoning.of(state);
    const dueBasis = decision.dueOn === null ? (state.dueBasis ?? 'hand') : dueBasisOf(rule, dueOn, dueFollowsRule);
    const arithmetic = decision.dueOn === null ? null : arithmeticOf(rule, dueBasis);
    item.assign({ ...staffing, dueOn, dueBasis }, { reason: null, arithmetic }, act);
  }

  private async cancel(item: RectificationItem, dispute: Dispute, decision: Held, act: Act): Promise<void> {
    refuseBeside(decision);
    await endWaitingExtension(this.caseFile, item, 'cancelled', act);
    item.decideDispute(dispute, 'cancelled', decision.reason, act);
    item.cancel(decision.reason, act);
  }
}

type Held = DisputeDecision & { post: Awaited<ReturnType<ItemStaffing['holdPost']>> };

function refuseBeside(decision: DisputeDecision): void {
  refuseWords(decision);
  const given = Object.entries({ ...decision.staff, dueOn: decision.dueOn ?? undefined });
  const first = given.find(([, value]) => value !== undefined && value !== null);
  if (first) throw DomainError.at(`/${first[0]}`, 'input.invalid', '这样的决定不改变单位、人员和时限。');
}

function refuseWords({ words }: DisputeDecision): void {
  const [first] = Object.keys(words);
  if (first) throw DomainError.at(`/${first}`, 'input.invalid', '只有更正才改变问题内容。');
}

function missing(pointer: string, what: string): DomainError {
  return DomainError.at(pointer, 'input.invalid', `请填写${what}。`);
}
