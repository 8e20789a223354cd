import { LIGHT_COLOURS } from '@domain/deadline/light';
import { ITEM_ACTIONS, type ItemAction } from '@domain/item/item-policy';
import { ITEM_STATUSES } from '@domain/item/item-status';
import { GRADES, NATURES, PENDING_LEVELS, REMEDIATION_TYPES, SEVERITIES } from '@domain/item/item-words';
import { Choice, Choices, Count, DayField, Flag, Id, Part, Parts, Text } from '../http/view';
import { NamedView } from './named.view';

export class TitledView {
  @Id() id!: string;
  @Text() title!: string;
}

export class LightView {
  @Choice(LIGHT_COLOURS) colour!: string;
  /** The rule and its arithmetic, in Chinese. */
  @Text() reason!: string;
}

export class ItemLineView {
  @Id() id!: string;
  @Text() number!: string;
  @Count() year!: number;
  @Text() title!: string;
  @Choice(NATURES) nature!: string;
  @Choice(SEVERITIES) severity!: string;
  @Choice(REMEDIATION_TYPES) remediationType!: string;
  @Text(true) category!: string | null;
  @Text(true) aspect!: string | null;
  @Choice(ITEM_STATUSES) status!: string;
  @Count() cycle!: number;
  /** A level, or `publicity`: every level has passed, and the result is shown. */
  @Choice(PENDING_LEVELS, true) pendingLevel!: string | null;
  /** The last day of that; null where nothing is, or was, shown. */
  @DayField(true) publicityUntil!: string | null;
  /** Since when an objection to it waits for its decision. */
  @DayField(true) objectedOn!: string | null;
  @Choice(GRADES, true) grade!: string | null;
  @Part(() => TitledView) supervision!: TitledView;
  @Part(() => NamedView, true) leadUnit!: NamedView | null;
  @Parts(() => NamedView) cooperatingUnits!: NamedView[];
  @Part(() => NamedView, true) leader!: NamedView | null;
  @Part(() => NamedView, true) handler!: NamedView | null;
  @DayField(true) dueOn!: string | null;
  @DayField(true) originalDueOn!: string | null;
  @DayField(true) plannedOn!: string | null;
  /** Since when a dispute waits for its decision; null where none does. */
  @DayField(true) disputedOn!: string | null;
  /** The first day that does not count; null while the clock goes on. */
  @DayField(true) pausedOn!: string | null;
  @DayField(true) submittedOn!: string | null;
  @DayField(true) completedOn!: string | null;
  @DayField(true) closedOn!: string | null;
  @Part(() => LightView) light!: LightView;
  @Choices(ITEM_ACTIONS) allowedActions!: ItemAction[];
  @Count() version!: number;
}

export class ListedItemView extends ItemLineView {
  /** Its last progress in this cycle. */
  @DayField(true) progressedOn!: string | null;
  /** Calendar days since then, or since its unit got it; null where nothing is to be reported. */
  @Count(true) silentDays!: number | null;
  /** For longer than the rules of procedure allow. */
  @Flag() tooSilent!: boolean;
}

export class ItemPageView {
  @Parts(() => ListedItemView) data!: ListedItemView[];
  @Text(true) nextCursor!: string | null;
  @Count(true) total?: number;
}
