import { LOOK_BACK_OUTCOMES, LOOK_BACK_SOURCES, LOOK_BACK_STATES } from '@domain/look-back/look-back';
import { LOOK_BACK_ACTIONS, type LookBackAction } from '@domain/look-back/look-back-policy';
import { SEVERITIES } from '@domain/item/item-words';
import { Choice, Choices, Count, DayField, Flag, Id, Ids, Part, Parts, Text, Texts } from '../http/view';
import { ItemLineView } from '../item/item-line.view';
import { NamedView } from '../item/named.view';

export class LookBackView {
  @Id() id!: string;
  @Count() cycle!: number;
  @Choice(LOOK_BACK_SOURCES) source!: string;
  @Id(true) roundId!: string | null;
  @Text() basis!: string;
  @DayField() dueOn!: string;
  @DayField() originalDueOn!: string;
  @Choice(LOOK_BACK_STATES) state!: string;
  /** Null: the rules. */
  @Part(() => NamedView, true) plannedBy!: NamedView | null;
  @DayField() plannedOn!: string;
  @Part(() => NamedView, true) assignee!: NamedView | null;
  @Choice(LOOK_BACK_OUTCOMES, true) outcome!: string | null;
  @Text(true) findings!: string | null;
  @Texts() people!: string[];
  @DayField(true) visitedOn!: string | null;
  @Part(() => NamedView, true) doneBy!: NamedView | null;
  /** Who looked back, or is to, also verified it. */
  @Flag() byVerifier!: boolean;
  @DayField(true) endedOn!: string | null;
  /** Why it was cancelled. */
  @Text(true) reason!: string | null;
  @Id(true) reopeningId!: string | null;
  @Choices(LOOK_BACK_ACTIONS) allowedActions!: LookBackAction[];
  @Part(() => ItemLineView) item!: ItemLineView;
}

export class LookBackPageView {
  @Parts(() => LookBackView) data!: LookBackView[];
  @Text(true) nextCursor!: string | null;
  @Count(true) total?: number;
}

class PickView {
  @Id() itemId!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Part(() => NamedView) unit!: NamedView;
  @Choice(SEVERITIES) severity!: string;
  @DayField() closedOn!: string;
  /** Its weight in the draw, and why. */
  @Count() weight!: number;
  @Texts() reasons!: string[];
}

class RoundUnitView {
  @Part(() => NamedView) unit!: NamedView;
  /** Items that could be drawn, and that were. */
  @Count() candidates!: number;
  @Count() drawn!: number;
}

export class RoundLineView {
  @Id() id!: string;
  @Text() title!: string;
  @Choice(['share', 'count']) mode!: string;
  @Count() amount!: number;
  @Id(true) supervisionId!: string | null;
  @Ids() unitIds!: string[];
  @DayField(true) closedFrom!: string | null;
  @DayField(true) closedTo!: string | null;
  @DayField() dueOn!: string;
  @Part(() => NamedView, true) assignee!: NamedView | null;
  /** Of the database's making; each draw is in the log with it. */
  @Text() seed!: string;
  @Part(() => NamedView) drawnBy!: NamedView;
  @DayField() drawnOn!: string;
  @Part(() => NamedView, true) confirmedBy!: NamedView | null;
  /** Null while it is only a proposal. */
  @DayField(true) confirmedOn!: string | null;
  @Count() candidates!: number;
  @Count() drawn!: number;
}

export class RoundView extends RoundLineView {
  @Parts(() => RoundUnitView) units!: RoundUnitView[];
  @Parts(() => PickView) picks!: PickView[];
}

export class RoundPageView {
  @Parts(() => RoundLineView) data!: RoundLineView[];
  @Text(true) nextCursor!: string | null;
  @Count(true) total?: number;
}
