import { DayField, Flag, Id, Part, Parts, Text } from '../http/view';
import { NamedView } from '../item/named.view';

export class DelegationView {
  @Id() id!: string;
  /** 委托人, who lets the other act for him. */
  @Part(() => NamedView) principal!: NamedView;
  /** 受委托人. */
  @Part(() => NamedView) delegate!: NamedView;
  @DayField() fromOn!: string;
  @DayField() untilOn!: string;
  @Text() reason!: string;
  @Part(() => NamedView) createdBy!: NamedView;
  @DayField(true) endedOn!: string | null;
  /** Whether it holds today. */
  @Flag() holds!: boolean;
}

export class DelegationListView {
  @Parts(() => DelegationView) data!: DelegationView[];
  @Text(true) nextCursor!: string | null;
}
