import type { Day } from '@domain/day';
import {
  OBJECTION_CHANNELS,
  OBJECTION_DECISIONS,
  type ObjectionChannel,
  type ObjectionDecision,
} from '@domain/item/publicity-state';
import { PageQuery } from '../http/paging';
import { IsChoice, IsCleanText, IsDay, IsQueryFlag, Optional } from '../http/shape';

export class ObjectionBody {
  /** Left out or empty: anonymous. */
  @Optional() @IsCleanText(100, 0) raisedBy?: string | null;
  @IsChoice(OBJECTION_CHANNELS) channel!: ObjectionChannel;
  @IsCleanText(2_000) text!: string;
  @IsDay() receivedOn!: Day;
}

export class ObjectionDecisionBody {
  @IsChoice(OBJECTION_DECISIONS) outcome!: ObjectionDecision;
  @IsCleanText(2_000) reason!: string;
  /** Of a founded one: the new date of the item. */
  @Optional() @IsDay() newDueOn?: Day | null;
}

export class PublicitiesQuery extends PageQuery {
  /** Only those that run, the first to end first; else all, the newest first. */
  @Optional() @IsQueryFlag() running?: boolean;
}
