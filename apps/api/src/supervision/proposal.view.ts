import { NATURES, REMEDIATION_TYPES } from '@domain/item/item-words';
import { Choice, Count, Id, Ids, Instant, Part, Parts, Text } from '../http/view';
import { ItemView } from '../item/item.view';

class SourceView {
  @Text() quote!: string;
  @Count() line!: number;
}

/** Can be sent back as it is to confirm it. */
class ProposedItemView {
  @Text() key!: string;
  @Text() title!: string;
  @Text(true) manifestation!: string | null;
  @Text(true) cause!: string | null;
  @Choice(NATURES, true) nature!: string | null;
  /** As written in the document. */
  @Text(true) unitName!: string | null;
  /** The unit it was understood as; null is to be asked. */
  @Id(true) unitId!: string | null;
  @Ids() cooperatingUnitIds!: string[];
  @Text(true) dueRule!: string | null;
  @Choice(REMEDIATION_TYPES) remediationType!: string;
  @Text(true) category!: string | null;
  @Part(() => SourceView) source!: SourceView;
}

class ProposalWarningView {
  @Text() code!: string;
  @Text() detail!: string;
  @Count() line!: number;
}

export class ProposalView {
  @Id() id!: string;
  @Id() supervisionId!: string;
  @Text() fileName!: string;
  @Parts(() => ProposedItemView) items!: ProposedItemView[];
  @Parts(() => ProposalWarningView) warnings!: ProposalWarningView[];
  @Instant(true) confirmedAt!: string | null;
}

export class ConfirmedItemsView {
  @Parts(() => ItemView) data!: ItemView[];
  @Text(true) nextCursor!: null;
}

class LineErrorView {
  @Count() line!: number;
  @Text() detail!: string;
}

/** Of a dry run what would be made, with the lines that are wrong; else what was made. */
export class PastedItemsView {
  @Parts(() => ItemView) data!: ItemView[];
  @Text(true) nextCursor!: null;
  @Parts(() => ProposedItemView) proposed!: ProposedItemView[];
  @Parts(() => ProposalWarningView) warnings!: ProposalWarningView[];
  @Parts(() => LineErrorView) errors!: LineErrorView[];
}
