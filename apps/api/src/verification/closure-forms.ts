import { ClosureRules } from '@application/ports/closure-rules';
import { DocumentWriter } from '@application/ports/document-writer';
import { type ItemFile, ItemQueries } from '@application/ports/item-queries';
import { LogQueries } from '@application/ports/log-queries';
import { type NameBook, Names } from '@application/ports/names';
import { checkpointLine } from '@domain/audit/checkpoint-line';
import type { JudgedSnapshot, Submission } from '@domain/item/case-file';
import { submittedFile } from '@domain/item/closure-file';
import { applicationForm, type ClosureFormFacts, decisionForm } from '@domain/item/closure-forms';
import { closureNumber } from '@domain/item/closure-number';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';

export interface WrittenForm {
  bytes: Uint8Array;
  fileName: string;
}

/** Writes the forms of a closure as documents to edit and sign: from what was judged, not from what came after. */
@Injectable()
export class ClosureForms {
  constructor(
    private readonly items: ItemQueries,
    private readonly rules: ClosureRules,
    private readonly names: Names,
    private readonly writer: DocumentWriter,
    private readonly log: LogQueries,
  ) {}

  async application(actor: Actor, itemId: string, submissionId: string): Promise<WrittenForm> {
    const file = await this.items.file(actor, itemId);
    const submission = file.submissions.find(({ id }) => id === submissionId)!;
    const facts = await this.facts(file, submission, submittedFile(file, submission, await this.rules.current()));
    const decisions = file.verifications.filter((one) => one.submissionId === submissionId);
    const bytes = await this.writer.form(applicationForm(facts, decisions));
    return { bytes, fileName: `${closureNumber('application', submission) ?? '销号申请表'} ${file.item.number}.docx` };
  }

  async decision(actor: Actor, itemId: string, verificationId: string): Promise<WrittenForm> {
    const file = await this.items.file(actor, itemId);
    const decision = file.verifications.find(({ id }) => id === verificationId)!;
    const submission = file.submissions.find(({ id }) => id === decision.submissionId)!;
    const facts = await this.facts(file, submission, decision.snapshot);
    const bytes = await this.writer.form(decisionForm(facts, decision));
    return { bytes, fileName: `${closureNumber('decision', decision) ?? '验收表'} ${file.item.number}.docx` };
  }

  private async facts(file: ItemFile, submission: Submission, judged: JudgedSnapshot): Promise<ClosureFormFacts> {
    const { item, supervision } = file;
    const checkpoint = await this.log.checkpoint();
    const people = file.verifications.flatMap(({ verifierId, delegateId }) => [verifierId, delegateId]);
    const ours = [item.leadUnitId, item.leaderId, item.handlerId, submission.submitterId, submission.delegateId];
    const book: NameBook = await this.names.book([...ours, ...people]);
    const named = (id: string | null, find: (id: string) => string): string => (id ? find(id) : '');
    return {
      item,
      submission,
      judged,
      mechanisms: file.mechanisms.filter(({ cycle }) => cycle === submission.cycle),
      supervisionTitle: supervision.title,
      leadUnit: named(item.leadUnitId, book.unit),
      leader: named(item.leaderId, book.person),
      handler: named(item.handlerId, book.person),
      nameOf: book.person,
      checkpoint: checkpoint ? checkpointLine(checkpoint.note) : null,
    };
  }
}
