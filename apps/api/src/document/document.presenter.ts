import { Calendars } from '@application/ports/calendars';
import type { DocumentLine } from '@application/ports/document-queries';
import { type NameBook, Names } from '@application/ports/names';
import type { ProposedRungs } from '@application/ports/rung-proposal-queries';
import { DUTY_KIND_WORDS } from '@domain/deadline/duty';
import { DOCUMENT_WORDS, documentNumber } from '@domain/document/document-kind';
import { NO_TERMS, suggestedTerms, TERMS_OF } from '@domain/document/document-terms';
import { replyDay } from '@domain/document/rung-proposal';
import { type Actor, CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { ItemPresenter } from '../item/item.presenter';
import { TERM_FIELDS } from './document.input';
import type { DocumentTextView, DocumentView, RungProposalPageView } from './document.view';

@Injectable()
export class DocumentPresenter {
  constructor(
    private readonly names: Names,
    private readonly calendars: Calendars,
    private readonly items: ItemPresenter,
  ) {}

  async list(lines: readonly DocumentLine[]): Promise<DocumentView[]> {
    const book = await this.names.book(lines.flatMap(peopleOf));
    return lines.map((line) => documentView(line, book));
  }

  async text(line: DocumentLine): Promise<DocumentTextView> {
    const book = await this.names.book(peopleOf(line));
    const { paragraphs, copyTo } = line.text;
    return { ...documentView(line, book), issuer: line.office, copyTo, paragraphs };
  }

  async proposals(page: ProposedRungs, viewer: Actor): Promise<RungProposalPageView> {
    const { today } = page;
    const lines = { data: page.data.map(({ item }) => item), nextCursor: null, today };
    const items = await this.items.page(lines, viewer);
    const calendar = await this.calendars.current();
    const data = page.data.map(({ proposal, office, leader }, place) => {
      const { document } = proposal;
      const terms = document ? suggestedTerms(document, { today, office, leader }, calendar) : NO_TERMS;
      return {
        id: proposal.id,
        kind: proposal.kind,
        rung: proposal.rung,
        label: DUTY_KIND_WORDS[proposal.kind],
        proposedOn: proposal.proposedOn,
        waitedWorkingDays: calendar.workingDaysAfter(proposal.proposedOn, today),
        document,
        documentTitle: document && DOCUMENT_WORDS[document].title,
        fields: document ? TERM_FIELDS.filter((field) => TERMS_OF[document].includes(field)) : [],
        terms: {
          heldOn: terms.heldOn,
          time: terms.time,
          place: terms.place,
          convenor: terms.convenor,
          person: terms.person,
          materials: terms.materials,
          scope: terms.scope,
          receiver: terms.receiver,
          requirement: terms.requirement,
        },
        replyBy: replyDay(proposal, terms.heldOn, today, calendar),
        item: items.data[place]!,
      };
    });
    return { data, nextCursor: page.nextCursor, ...(page.total === undefined ? {} : { total: page.total }) };
  }
}

function peopleOf(line: DocumentLine): (string | null)[] {
  const issuer = line.issuedById === CLOCK.id ? null : line.issuedById;
  return [issuer, line.receipt?.byId ?? null, line.reply?.byId ?? null];
}

function documentView(line: DocumentLine, book: NameBook): DocumentView {
  const by = (id: string) => ({ id, name: book.person(id) });
  return {
    id: line.id,
    itemId: line.itemId,
    cycle: line.cycle,
    kind: line.kind,
    number: documentNumber(line),
    title: line.text.title,
    rung: line.rung,
    addressee: line.text.addressee,
    issuedOn: line.issuedOn,
    replyBy: line.replyBy,
    issuedBy: line.issuedById === CLOCK.id ? null : by(line.issuedById),
    urgeId: line.urgeId,
    interviewId: line.interviewId,
    minutesId: line.minutesId,
    receipt: line.receipt && { by: by(line.receipt.byId), receivedOn: line.receipt.receivedOn },
    reply: line.reply && { by: by(line.reply.byId), repliedOn: line.reply.repliedOn, text: line.reply.text },
    answerable: !line.reply && !line.urgeId && line.kind !== 'referral' && line.kind !== 'publicityNotice',
  };
}
