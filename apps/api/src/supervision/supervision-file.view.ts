import { Count, Id, Instant, Part, Parts, Text } from '../http/view';
import { NamedView } from '../item/named.view';

export class SupervisionFileView {
  @Id() id!: string;
  @Text() fileName!: string;
  @Text() sha256!: string;
  @Count() size!: number;
  @Text() mediaType!: string;
  @Part(() => NamedView) uploadedBy!: NamedView;
  @Instant() at!: string;
}

export class SupervisionFilePageView {
  @Parts(() => SupervisionFileView) data!: SupervisionFileView[];
  @Text(true) nextCursor!: null;
}
