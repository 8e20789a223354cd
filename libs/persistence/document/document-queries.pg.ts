import { type DocumentLine, DocumentQueries } from '@application/ports/document-queries';
import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Reader } from '../reader';

const LINES = `select d.id, d.item_id as "itemId", d.cycle, d.kind, d.year, d.seq, d.rung, d.source_id as "sourceId", d.urge_id as "urgeId",
       d.interview_id as "interviewId", d.unit_id as "unitId", d.issued_on as "issuedOn", d.reply_by as "replyBy",
       d.issued_by_id as "issuedById", d.text, d.facts ->> 'office' as office,
       (select jsonb_build_object('byId', r.by_id, 'receivedOn', r.received_on) from document_receipt r where r.document_id = d.id) as receipt,
       coalesce((select jsonb_build_object('byId', r.by_id, 'repliedOn', r.replied_on, 'text', r.text) from document_reply r where r.document_id = d.id),
                (select jsonb_build_object('byId', r.by_id, 'repliedOn', r.replied_on, 'text', r.text) from urge_reply r where r.urge_id = d.urge_id)) as reply,
       (select m.id from official_document m where m.interview_id = d.id) as "minutesId"
  from official_document d`;

@Injectable()
export class PgDocumentQueries extends DocumentQueries {
  constructor(private readonly reader: Reader) {
    super();
  }

  override ofItem(actor: Actor, itemId: string): Promise<DocumentLine[] | null> {
    return this.reader.read(actor, async (query) => {
      const lines = await query<DocumentLine>(`${LINES} where d.item_id = $1 order by d.issued_on, d.id`, [itemId]);
      if (lines.length > 0) return lines;
      return (await query('select 1 from item where id = $1', [itemId])).length > 0 ? [] : null;
    });
  }

  override async one(actor: Actor, id: string): Promise<DocumentLine> {
    const [line] = await this.reader.read(actor, (query) => query<DocumentLine>(`${LINES} where d.id = $1`, [id]));
    if (!line) throw new DomainError('document.not_found', '没有这份公文，或者您无权查看。');
    return line;
  }
}
