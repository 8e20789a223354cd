import type { Day } from '@domain/day';
import {
  LOOK_BACK_RESULTS,
  LOOK_BACK_STATES,
  type LookBackResult,
  type LookBackState,
} from '@domain/look-back/look-back';
import { PageQuery } from '../http/paging';
import { IsChoice, IsCleanText, IsCount, IsDay, IsId, IsListOf, LeftOut, Optional } from '../http/shape';

export class LookBacksQuery extends PageQuery {
  @LeftOut() @IsChoice(LOOK_BACK_STATES) state?: LookBackState;
  @LeftOut() @IsChoice(LOOK_BACK_RESULTS) result?: LookBackResult;
  @LeftOut() @IsId() itemId?: string;
  @LeftOut() @IsId() supervisionId?: string;
  @LeftOut() @IsId() unitId?: string;
  @LeftOut() @IsId() assigneeId?: string;
  @LeftOut() @IsId() roundId?: string;
}

export class LookBackBody {
  @IsDay() dueOn!: Day;
  @IsCleanText(500) basis!: string;
  /** Who goes; left out: any auditor who did not work on it. */
  @Optional() @IsId() assigneeId?: string | null;
}

export class LookBackChangeBody {
  @IsDay() dueOn!: Day;
  @Optional() @IsId() assigneeId?: string | null;
  @IsCleanText(1_000) reason!: string;
}

export class LookBackCancellationBody {
  @IsCleanText(1_000) reason!: string;
}

export class LookBackResultBody {
  @IsChoice(LOOK_BACK_RESULTS) result!: LookBackResult;
  @IsCleanText(5_000) findings!: string;
  /** Who was there, by name. */
  @IsListOf({ textUpTo: 50 }, 30) people!: string[];
  @IsDay() visitedOn!: Day;
  /** Of a rebound: the date of the new cycle. */
  @Optional() @IsDay() newDueOn?: Day | null;
}

export class RoundBody {
  @IsCleanText(100) title!: string;
  /** `share`: percent of each unit's items; `count`: so many of each. */
  @IsChoice(['share', 'count']) mode!: 'share' | 'count';
  @IsCount(1, 100) amount!: number;
  @Optional() @IsId() supervisionId?: string | null;
  @Optional() @IsListOf('id', 200) unitIds?: string[] | null;
  @Optional() @IsDay() closedFrom?: Day | null;
  @Optional() @IsDay() closedTo?: Day | null;
  @IsDay() dueOn!: Day;
  @Optional() @IsId() assigneeId?: string | null;
}
