import { Count, Id, Part, Parts, Text } from '../http/view';
import { ItemLineView } from '../item/item-line.view';
import { PublicityView } from '../item/publicity.view';

class ListedPublicityView extends PublicityView {
  @Part(() => ItemLineView) item!: ItemLineView;
  /** The document that announces it, at `/documents/:id`. */
  @Id(true) documentId!: string | null;
}

export class PublicityPageView {
  @Parts(() => ListedPublicityView) data!: ListedPublicityView[];
  @Text(true) nextCursor!: string | null;
  @Count(true) total?: number;
}
