import type { DocumentReply, IssuedDocument } from '@domain/document/issued-document';
import type { Actor } from '@domain/unit/actor';

/** A document with what became of it. */
export interface DocumentLine extends Omit<IssuedDocument, 'facts'> {
  office: string;
  receipt: { byId: string; receivedOn: string } | null;
  /** To a document of an urge: the reply to that. */
  reply: Pick<DocumentReply, 'byId' | 'repliedOn' | 'text'> | null;
  /** Of an interview: the minutes of it. */
  minutesId: string | null;
}

/** Official documents as the actor may see them. */
export abstract class DocumentQueries {
  /** Those of an item, oldest first; null where the actor sees no such item. */
  abstract ofItem(actor: Actor, itemId: string): Promise<DocumentLine[] | null>;

  /** Throws `document.not_found`, also for what the actor may not see. */
  abstract one(actor: Actor, id: string): Promise<DocumentLine>;
}
