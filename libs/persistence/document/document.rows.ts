import type { Day } from '@domain/day';
import type { RuledDutyKind } from '@domain/deadline/duty';
import type { DocumentKind, IssuedKind } from '@domain/document/document-kind';
import type {
  DocumentFacts,
  DocumentReceipt,
  DocumentReply,
  DocumentText,
  IssuedDocument,
} from '@domain/document/issued-document';
import type { RungProposal } from '@domain/document/rung-proposal';
import type { Audience } from '@domain/notice/notice';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const optional = { nullable: true } as const;

abstract class RowOfItem {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') itemId!: string;
  @Column('int') cycle!: number;
}

@Entity('official_document')
export class DocumentRow extends RowOfItem implements IssuedDocument {
  @Column('text') kind!: IssuedKind;
  @Column('int') year!: number;
  @Column('int') seq!: number;
  @Column('int') rung!: number;
  @Column('uuid') sourceId!: string;
  @Column('uuid', optional) urgeId!: string | null;
  @Column('uuid', optional) interviewId!: string | null;
  @Column('uuid') unitId!: string;
  @Column('date') issuedOn!: Day;
  @Column('date', optional) replyBy!: Day | null;
  @Column('uuid') issuedById!: string;
  @Column('jsonb') facts!: DocumentFacts;
  @Column('jsonb') text!: DocumentText;
}

@Entity('document_receipt')
export class DocumentReceiptRow extends RowOfItem implements DocumentReceipt {
  @Column('uuid') documentId!: string;
  @Column('uuid') byId!: string;
  @Column('date') receivedOn!: Day;
}

@Entity('document_reply')
export class DocumentReplyRow extends RowOfItem implements DocumentReply {
  @Column('uuid') documentId!: string;
  @Column('uuid') byId!: string;
  @Column('date') repliedOn!: Day;
  @Column('text') text!: string;
}

@Entity('rung_proposal')
export class RungProposalRow extends RowOfItem implements RungProposal {
  @Column('text') kind!: RuledDutyKind;
  @Column('int') rung!: number;
  @Column('text', optional) document!: DocumentKind | null;
  @Column('int', optional) replyWithin!: number | null;
  @Column('text', { array: true }) audience!: Audience[];
  @Column('date') proposedOn!: Day;
  @Column('text', optional) outcome!: RungProposal['outcome'];
  @Column('uuid', optional) decidedById!: string | null;
  @Column('date', optional) decidedOn!: Day | null;
  @Column('text', optional) reason!: string | null;
  @Column('uuid', optional) documentId!: string | null;
}
