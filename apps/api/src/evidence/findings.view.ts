import { PREVIEW_KINDS } from '@domain/evidence/content-traits';
import { LIKENESSES } from '@domain/evidence/reuse';
import { Choice, Count, DayField, Id, Numeric, Part, Parts, Text } from '../http/view';

/** Another item, or an earlier cycle of this one, where the same or nearly the same is used. */
export class UseView {
  @Choice(LIKENESSES) likeness!: string;
  @Count() percent!: number;
  @Id() itemId!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text(true) unit!: string | null;
  @Count() year!: number;
  @Count() cycle!: number;
  @DayField() on!: string;
}

export class UsesView {
  /** Most alike first. */
  @Parts(() => UseView) seen!: UseView[];
  /** Further uses of which the reader may know no more than their number. */
  @Count() unseen!: number;
}

export class PhotoPlaceView {
  /** Degrees, to some hundred metres. */
  @Numeric() latitude!: number;
  @Numeric() longitude!: number;
}

export class FindingView {
  @Id() evidenceId!: string;
  /** `waiting` until the content has been looked at in the background. */
  @Choice(['waiting', 'read', 'unreadable']) state!: string;
  @Choice(PREVIEW_KINDS) preview!: string;
  /** Pictures under `/evidence/:id/picture?page=`. */
  @Count() pages!: number;
  @Text(true) note!: string | null;
  /** `2026-11-01T09:30:00` by the camera's clock, without a zone. */
  @Text(true) takenAt!: string | null;
  /** Days from the day the picture was taken to the day given for the evidence; null where the camera says nothing. */
  @Count(true) daysApart!: number | null;
  @Part(() => PhotoPlaceView, true) place!: PhotoPlaceView | null;
  @Part(() => UsesView) uses!: UsesView;
}

export class FindingsView {
  @Parts(() => FindingView) data!: FindingView[];
  /** Of the last statement of the running cycle; null where there is none. */
  @Part(() => UsesView, true) statement!: UsesView | null;
}

export class PreviewTextView {
  /** Lines as people count them; cells of a table are parted by tabs. */
  @Text() text!: string;
}
