import { ISSUED_KINDS } from '@domain/document/document-kind';
import { RULED_DUTY_KINDS } from '@domain/deadline/duty';
import { Choice, Choices, Count, DayField, Flag, Id, Part, Parts, Text } from '../http/view';
import { ItemLineView } from '../item/item-line.view';
import { NamedView } from '../item/named.view';
import { TERM_FIELDS } from './document.input';

class DocumentReceiptView {
  @Part(() => NamedView) by!: NamedView;
  @DayField() receivedOn!: string;
}

class DocumentReplyView {
  @Part(() => NamedView) by!: NamedView;
  @DayField() repliedOn!: string;
  @Text() text!: string;
}

/** An official document of an item, as it was issued. */
export class DocumentView {
  @Id() id!: string;
  @Id() itemId!: string;
  @Count() cycle!: number;
  @Choice(ISSUED_KINDS) kind!: string;
  /** 督办〔2026〕3号. */
  @Text() number!: string;
  @Text() title!: string;
  @Count() rung!: number;
  @Text() addressee!: string;
  @DayField() issuedOn!: string;
  @DayField(true) replyBy!: string | null;
  /** Null: the clock, by the rules. */
  @Part(() => NamedView, true) issuedBy!: NamedView | null;
  /** The urge it puts on paper: answered there. */
  @Id(true) urgeId!: string | null;
  @Id(true) interviewId!: string | null;
  @Id(true) minutesId!: string | null;
  @Part(() => DocumentReceiptView, true) receipt!: DocumentReceiptView | null;
  @Part(() => DocumentReplyView, true) reply!: DocumentReplyView | null;
  /** Whether the unit may still answer it by `POST /documents/:id/replies`. */
  @Flag() answerable!: boolean;
}

class DocumentParagraphView {
  @Choice(['heading1', 'body']) kind!: string;
  @Text() text!: string;
}

export class DocumentTextView extends DocumentView {
  @Text() issuer!: string;
  @Text(true) copyTo!: string | null;
  @Parts(() => DocumentParagraphView) paragraphs!: DocumentParagraphView[];
}

export class DocumentPageView {
  @Parts(() => DocumentView) data!: DocumentView[];
  @Text(true) nextCursor!: string | null;
}

export class DocumentTermsView {
  @DayField(true) heldOn!: string | null;
  @Text(true) time!: string | null;
  @Text(true) place!: string | null;
  @Text(true) convenor!: string | null;
  @Text(true) person!: string | null;
  @Text(true) materials!: string | null;
  @Text(true) scope!: string | null;
  @Text(true) receiver!: string | null;
  @Text(true) requirement!: string | null;
}

/** A rung the clock proposed, and what its document would say. */
export class RungProposalView {
  @Id() id!: string;
  @Choice(RULED_DUTY_KINDS) kind!: string;
  @Count() rung!: number;
  @Text() label!: string;
  @DayField() proposedOn!: string;
  @Count() waitedWorkingDays!: number;
  @Choice(ISSUED_KINDS, true) document!: string | null;
  @Text(true) documentTitle!: string | null;
  /** Which of the terms the document has. */
  @Choices(TERM_FIELDS) fields!: string[];
  @Part(() => DocumentTermsView) terms!: DocumentTermsView;
  @DayField(true) replyBy!: string | null;
  @Part(() => ItemLineView) item!: ItemLineView;
}

export class RungProposalPageView {
  @Parts(() => RungProposalView) data!: RungProposalView[];
  @Text(true) nextCursor!: string | null;
  @Count(true) total?: number;
}
