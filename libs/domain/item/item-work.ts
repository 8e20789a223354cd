import { DomainError } from '../errors';
import type { Measure } from './case-file';
import type { Assignment, AssignmentNote, ItemWords } from './item-input';
import { FOOT_OF_LADDER } from './item-ladder';
import { ItemLookBacks } from './item-look-backs';
import type { Act } from './item-record';

/** An item on its way from a draft into hands: its words, who does it, the plan, and what is put into its file. */
export abstract class ItemWork extends ItemLookBacks {
  edit(words: Partial<ItemWords>, act: Act): void {
    this.requireStatus('draft', 'assigned', 'inProgress');
    if (Object.keys(words).length === 0) throw DomainError.at('', 'input.invalid', '没有要修改的内容。');
    const moves = (word: 'severity' | 'remediationType') =>
      words[word] !== undefined && words[word] !== this.current[word];
    const rulesMove = moves('severity') || moves('remediationType');
    // A form sends all its fields; the timeline names those that differ.
    const fields = (Object.keys(words) as (keyof ItemWords)[]).filter((key) => words[key] !== this.current[key]);
    this.change(words);
    if (rulesMove) this.reschedule(act.on);
    this.tell('item.edited', act, { fields });
  }

  /**
   * 交办, and whatever is changed of it later. Another lead unit is 移交 without a dispute: it needs a reason, the unit has it as if it were new, and the
   * first unit stays on record.
   */
  assign(assignment: Assignment, { reason, arithmetic }: AssignmentNote, act: Act): void {
    if (this.current.status === 'draft') this.move('assigned');
    else this.requireStatus('assigned', 'inProgress');
    const first = this.current.originalDueOn === null;
    const dateMoves = this.current.dueOn !== assignment.dueOn;
    if (dateMoves) this.refusePaused('调整时限');
    const fromUnitId = this.unitLeftBy(assignment);
    if (first || fromUnitId) this.refuseDisputed('改由别的单位牵头');
    if (fromUnitId) {
      this.refusePaused('改由别的单位牵头');
      if (!reason) throw DomainError.at('/reason', 'input.invalid', '改由别的单位牵头的，请填写理由。');
    }
    const { dueOn, handlerId, leaderId, cooperatingUnitIds, originalUnitId } = this.current;
    this.change({ ...assignment, originalDueOn: this.current.originalDueOn ?? assignment.dueOn });
    if (dateMoves || fromUnitId) this.change(FOOT_OF_LADDER);
    if (first) this.change({ cycleBeganOn: act.on });
    if (first || fromUnitId) this.beginAnew(act);
    if (fromUnitId) this.change({ originalUnitId: originalUnitId ?? fromUnitId, transferredOn: act.on });
    this.workedOnBy(assignment.handlerId);
    this.reschedule(act.on);
    this.tell(first ? 'item.assigned' : 'item.reassigned', act, {
      ...assignment,
      ...(fromUnitId ? { fromUnitId, reason } : {}),
      ...(arithmetic ? { arithmetic } : {}),
      before: { dueOn, handlerId, leaderId, cooperatingUnitIds },
    });
  }

  /** The unit that would lose the item by this assignment; null where none had it, or it stays. */
  unitLeftBy({ leadUnitId: toUnitId }: Pick<Assignment, 'leadUnitId'>): string | null {
    const { originalDueOn, leadUnitId } = this.current;
    return originalDueOn === null || leadUnitId === toUnitId ? null : leadUnitId;
  }

  /** The post that owns the item has a new holder: he takes over what is there; the date and the plan stay. */
  handOver(handlerId: string, act: Act): void {
    this.requireStatus('assigned', 'inProgress', 'submitted');
    const { dueOn, leadUnitId, handlerId: former, handlerPostId } = this.current;
    this.change({ handlerId });
    this.workedOnBy(handlerId);
    this.reschedule(act.on);
    const before = { dueOn, handlerId: former };
    this.tell('item.reassigned', act, { leadUnitId, handlerId, handlerPostId, dueOn, before });
  }

  receive(act: Act): void {
    this.requireStatus('assigned');
    this.move('inProgress');
    this.change({ receivedOn: act.on });
    this.tell('item.received', act, {});
  }

  /** Whoever files it, and whoever owns a measure of it, works on the item. */
  submitPlan(goal: string, measures: readonly Pick<Measure, 'dueOn' | 'handlerId'>[], act: Act): void {
    this.requireStatus('inProgress');
    const plannedOn =
      measures
        .map(({ dueOn }) => dueOn)
        .sort()
        .at(-1) ?? null;
    for (const personId of [act.by, ...measures.map(({ handlerId }) => handlerId)])
      if (personId) this.workedOnBy(personId);
    this.change({ goal, plannedOn, planState: 'submitted', planFiledOn: this.current.planFiledOn ?? act.on });
    this.tell('item.planSubmitted', act, { goal, measures: measures.length, plannedOn });
  }

  approvePlan(act: Act): void {
    this.requireStatus('inProgress');
    if (this.current.planState !== 'submitted') throw new DomainError('plan.missing', '没有待审定的整改方案。');
    this.change({ planState: 'approved', planApprovedOn: this.current.planApprovedOn ?? act.on });
    this.tell('item.planApproved', act, {});
  }

  /** Something was added to the file of an item in work: the item itself stays as it is. */
  note(
    type: 'item.progressed' | 'item.measureDone' | 'item.evidenceAdded' | 'item.mechanismAdded',
    act: Act,
    data: object,
  ): void {
    this.requireStatus('inProgress');
    this.workedOnBy(act.by);
    this.tell(type, act, data);
  }
}
