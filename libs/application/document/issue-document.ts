import { type Day, yearOf } from '@domain/day';
import { dateNote } from '@domain/deadline/date-note';
import { situation } from '@domain/deadline/situation';
import type { IssuedKind } from '@domain/document/document-kind';
import { type DocumentTerms, settleTerms, suggestedTerms } from '@domain/document/document-terms';
import type { DocumentFacts, IssuedDocument, PublicityFacts } from '@domain/document/issued-document';
import { nextRungWords } from '@domain/document/rung-proposal';
import { writeDocument } from '@domain/document/write-document';
import type { ItemState } from '@domain/item/item-state';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { DocumentRegister, type Opened } from '../ports/document-register';
import { DutyRules, type Rules } from '../ports/duty-rules';
import { Identifiers } from '../ports/identifiers';
import { UnitOfWork } from '../ports/unit-of-work';

interface Order {
  item: Readonly<ItemState>;
  kind: IssuedKind;
  rung: number;
  /** What it is issued for: one source issues once. Left out: for itself. */
  sourceId?: string;
  by: string;
  /** By when it is to be answered, once its terms are settled. */
  replyBy: Day | null | ((terms: DocumentTerms) => Day | null);
  terms?: Partial<DocumentTerms>;
  urgeId?: string;
  interviewId?: string;
  publicity?: PublicityFacts;
}

/**
 * The step that duties, urges and decisions share: numbered documents, written and kept. Runs in a unit of work that holds the items, last
 * of what may be refused: numbers are dense, and whoever issues next waits for this one.
 */
@Injectable()
export class IssueDocument {
  constructor(
    private readonly work: UnitOfWork,
    private readonly register: DocumentRegister,
    private readonly caseFile: CaseFile,
    private readonly rules: DutyRules,
    private readonly ids: Identifiers,
  ) {}

  /** The documents in the order asked for: a few statements, however many they are. */
  async about(orders: readonly Order[]): Promise<IssuedDocument[]> {
    if (orders.length === 0) return [];
    const on = this.work.today();
    const rules = await this.rules.current();
    const opened = await this.register.open(orders, yearOf(on), on);
    const documents = orders.map((order, place) => this.write(order, opened[place]!, on, rules));
    await this.caseFile.add('document', ...documents);
    return documents;
  }

  async one(order: Order): Promise<IssuedDocument> {
    const [document] = await this.about([order]);
    return document!;
  }

  private write(order: Order, { seq, surroundings }: Opened, on: Day, { policy, calendar }: Rules): IssuedDocument {
    const { item, kind, rung, by } = order;
    const suggested = suggestedTerms(kind, { ...surroundings, today: on }, calendar);
    const terms = settleTerms(kind, suggested, order.terms ?? {}, on);
    const replyBy = typeof order.replyBy === 'function' ? order.replyBy(terms) : order.replyBy;
    const { number, title, manifestation, dueOn, originalDueOn } = item;
    const facts: DocumentFacts = {
      ...surroundings,
      on,
      item: { number, title, manifestation, dueOn, originalDueOn },
      stands: situation(on, item, calendar),
      replyBy,
      dateNote: dateNote({ 整改时限: dueOn, 回复期限: replyBy }, calendar),
      nextRung: nextRungWords(policy, item, Math.max(rung, item.rung)),
      terms,
      ...(order.publicity ? { publicity: order.publicity } : {}),
    };
    const id = this.ids.next();
    return {
      id,
      itemId: item.id,
      cycle: item.cycle,
      kind,
      year: yearOf(on),
      seq,
      rung,
      sourceId: order.sourceId ?? id,
      urgeId: order.urgeId ?? null,
      interviewId: order.interviewId ?? null,
      unitId: item.leadUnitId!,
      issuedOn: on,
      replyBy,
      issuedById: by,
      facts,
      text: writeDocument(kind, facts),
    };
  }
}
