import type { Day } from '@domain/day';
import { DISPUTE_DECISIONS, type DisputeDecisionOutcome } from '@domain/item/dispute-state';
import { DISPUTE_KINDS, type DisputeKind } from '@domain/item/item-words';
import { PageQuery } from '../http/paging';
import { IsChoice, IsCleanText, IsDay, IsFlag, IsId, IsListOf, IsQueryFlag, LeftOut, Optional } from '../http/shape';

export class DisputeBody {
  @IsChoice(DISPUTE_KINDS) kind!: DisputeKind;
  @IsCleanText(2_000) reason!: string;
  /** Whose it would be, by name; only of `notOurs`. */
  @Optional() @IsCleanText(100, 0) proposedUnit?: string | null;
}

export class DisputeDecisionBody {
  @IsChoice(DISPUTE_DECISIONS) outcome!: DisputeDecisionOutcome;
  @IsCleanText(2_000) reason!: string;
  /** The unit that takes over, its people and its date: of a transfer. A correction names what differs. */
  @LeftOut() @IsId() leadUnitId?: string;
  @LeftOut() @IsListOf('id', 50) cooperatingUnitIds?: string[];
  @LeftOut() @IsId() leaderId?: string;
  @LeftOut() @IsId() handlerId?: string;
  @LeftOut() @IsId() handlerPostId?: string;
  /** Of a transfer what the date rule comes to when left out. */
  @LeftOut() @IsDay() dueOn?: Day;
  @LeftOut() @IsFlag() dueFollowsRule?: boolean;
  /** The words of the problem, of a correction. */
  @LeftOut() @IsCleanText(200) title?: string;
  @LeftOut() @IsCleanText(5_000) manifestation?: string;
  @LeftOut() @IsCleanText(5_000) cause?: string;
}

export class DisputesQuery extends PageQuery {
  /** Only those that wait for a decision, the longest wait first; else all, the newest first. */
  @Optional() @IsQueryFlag() pending?: boolean;
}
