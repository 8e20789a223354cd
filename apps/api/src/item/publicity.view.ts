import { TERM_UNITS } from '@domain/deadline/procedure-policy';
import { GRADES } from '@domain/item/item-words';
import { OBJECTION_CHANNELS, OBJECTION_OUTCOMES, PUBLICITY_OUTCOMES } from '@domain/item/publicity-state';
import { Choice, Count, DayField, Flag, Id, Part, Parts, Text } from '../http/view';
import { NamedView } from './named.view';

export class ObjectionView {
  @Id() id!: string;
  /** False: anonymous. */
  @Flag() named!: boolean;
  /** Null where it is anonymous, and to everybody but those who look into it. */
  @Text(true) raisedBy!: string | null;
  @Choice(OBJECTION_CHANNELS) channel!: string;
  @Text() text!: string;
  @DayField() receivedOn!: string;
  @Part(() => NamedView) recordedBy!: NamedView;
  @DayField() recordedOn!: string;
  @Choice(OBJECTION_OUTCOMES, true) outcome!: string | null;
  @Part(() => NamedView, true) decidedBy!: NamedView | null;
  @DayField(true) decidedOn!: string | null;
  @Text(true) reason!: string | null;
  @DayField(true) newDueOn!: string | null;
}

class DaysLeftView {
  @Count() workingDays!: number;
  @Count() days!: number;
}

export class PublicityView {
  @Id() id!: string;
  @Count() cycle!: number;
  @Choice(GRADES) grade!: string;
  @Count() amount!: number;
  @Choice(TERM_UNITS) unit!: string;
  @DayField() publishedOn!: string;
  /** The window; both ends belong to it. */
  @DayField() fromOn!: string;
  @DayField() untilOn!: string;
  /** Both counts of its days, and which were passed over. */
  @Text() arithmetic!: string;
  /** Today counted; null where it is over. */
  @Part(() => DaysLeftView, true) left!: DaysLeftView | null;
  /** Null while it runs. */
  @Choice(PUBLICITY_OUTCOMES, true) outcome!: string | null;
  @DayField(true) endedOn!: string | null;
  @Parts(() => ObjectionView) objections!: ObjectionView[];
}
