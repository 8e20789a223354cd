import { Count, Part, Parts, Text } from '../http/view';
import { DisputeView } from './dispute.view';
import { ItemLineView } from './item-line.view';

class ListedDisputeView extends DisputeView {
  /** Null where the item is another unit's by now. */
  @Part(() => ItemLineView, true) item!: ItemLineView | null;
  /** Days since it was raised: calendar days, and working days. */
  @Count() waitedDays!: number;
  @Count() waitedWorkingDays!: number;
}

export class DisputePageView {
  @Parts(() => ListedDisputeView) data!: ListedDisputeView[];
  @Text(true) nextCursor!: string | null;
  @Count(true) total?: number;
}
