import { DISPUTE_STATES } from '@domain/item/dispute-state';
import { DISPUTE_KINDS } from '@domain/item/item-words';
import { Choice, Count, DayField, Id, Part, Text } from '../http/view';
import { NamedView } from './named.view';

export class DisputeView {
  @Id() id!: string;
  @Count() cycle!: number;
  @Choice(DISPUTE_KINDS) kind!: string;
  /** Of the item, with its lead unit and date, as they stood when it was raised. */
  @Text() number!: string;
  @Text() title!: string;
  @Part(() => NamedView) fromUnit!: NamedView;
  @DayField() fromDueOn!: string;
  @Part(() => NamedView) raisedBy!: NamedView;
  @DayField() raisedOn!: string;
  @Text() reason!: string;
  @Text(true) proposedUnit!: string | null;
  /** Of the file that came with it, at `/disputes/:id/content`. */
  @Text(true) fileName!: string | null;
  @Choice(DISPUTE_STATES) state!: string;
  @Part(() => NamedView, true) decidedBy!: NamedView | null;
  @DayField(true) decidedOn!: string | null;
  @Text(true) decisionReason!: string | null;
  @Part(() => NamedView, true) toUnit!: NamedView | null;
  /** The date the decision set; null where it left it alone. */
  @DayField(true) decidedDueOn!: string | null;
}
