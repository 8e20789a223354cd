import { Count, Id, Part, Parts, Text } from '../http/view';
import { AddedEvidenceView } from './evidence.view';

export class UploadPartView {
  /** Byte of the file it begins with. */
  @Count() start!: number;
  @Count() size!: number;
  @Text() sha256!: string;
}

/** A file that comes in pieces. */
export class UploadView {
  @Id() id!: string;
  @Id() itemId!: string;
  @Text() fileName!: string;
  @Count() size!: number;
  /** Bytes of every piece but the last. */
  @Count() chunkSize!: number;
  /** Bytes that have arrived. */
  @Count() received!: number;
  @Parts(() => UploadPartView) parts!: UploadPartView[];
  /** What it became; null while it is on its way. */
  @Part(() => AddedEvidenceView, true) evidence!: AddedEvidenceView | null;
}

export class UploadPageView {
  @Parts(() => UploadView) data!: UploadView[];
  @Text(true) nextCursor!: string | null;
}
