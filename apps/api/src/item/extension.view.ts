import { Count, Part, Parts, Text } from '../http/view';
import { ItemLineView } from './item-line.view';
import { ExtensionView } from './item.view';

class WaitingExtensionView extends ExtensionView {
  @Part(() => ItemLineView) item!: ItemLineView;
  /** Days since it was asked: calendar days, and working days. */
  @Count() waitedDays!: number;
  @Count() waitedWorkingDays!: number;
}

export class WaitingExtensionPageView {
  @Parts(() => WaitingExtensionView) data!: WaitingExtensionView[];
  @Text(true) nextCursor!: string | null;
  @Count(true) total?: number;
}
