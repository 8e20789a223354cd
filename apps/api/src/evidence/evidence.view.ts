import { Count, DayField, Id, Parts, Text } from '../http/view';

/** Another item or cycle that holds the same content. */
export class ReuseView {
  @Id() itemId!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Count() cycle!: number;
  @DayField() on!: string;
}

export class AddedEvidenceView {
  @Id() id!: string;
  @Text() sha256!: string;
  @Count() size!: number;
  @Text() mediaType!: string;
  /** 1, and one more for each file of the same name under the item's cycle. */
  @Count() version!: number;
  @Parts(() => ReuseView) reuse!: ReuseView[];
}
