import { chineseDay } from '@domain/day';
import { documentLines } from '@domain/document/document-lines';
import { documentNumber } from '@domain/document/document-kind';
import type { IssuedDocument } from '@domain/document/issued-document';
import { documentPath, extensionPath } from '@domain/dossier/file-paths';
import { extensionForm } from '@domain/item/extension-form';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../ports/calendars';
import { DocumentWriter } from '../ports/document-writer';
import type { DossierCase } from '../ports/dossier-queries';
import type { Part } from './listing';

/** The official documents of an item and the forms of its extensions, set anew from what is kept of them. */
@Injectable()
export class CaseDocuments {
  constructor(
    private readonly writer: DocumentWriter,
    private readonly calendars: Calendars,
  ) {}

  /** Of documents without their ending: each is there as docx and as text. */
  pathsOf({ records }: DossierCase): Map<string, string> {
    return new Map([
      ...records.document.map((one, place): [string, string] => [one.id, documentPath(one, place)]),
      ...records.extension.map((one, place): [string, string] => [one.id, extensionPath(one, place)]),
    ]);
  }

  async *of(found: DossierCase, names: ReadonlyMap<string, string>): AsyncIterable<Part> {
    for (const [place, document] of found.records.document.entries()) {
      const path = documentPath(document, place);
      yield { role: 'document', path: `${path}.docx`, content: await this.docx(document), dense: true };
      const lines = documentLines(document, document.facts.office);
      yield { role: 'document', path: `${path}.txt`, content: `${lines.join('\r\n')}\r\n` };
    }
    for (const [place] of found.records.extension.entries()) {
      const path = extensionPath(found.records.extension[place]!, place);
      yield { role: 'form', path, content: await this.form(found, place, names), dense: true };
    }
  }

  private docx(document: IssuedDocument): Promise<Uint8Array> {
    const { title, addressee, paragraphs, copyTo } = document.text;
    const number = documentNumber(document);
    const issuedOn = chineseDay(document.issuedOn);
    const frame = { issuer: document.facts.office, number, addressee, issuedOn, copyTo };
    return this.writer.docx({ title, paragraphs, frame });
  }

  private async form(found: DossierCase, place: number, names: ReadonlyMap<string, string>): Promise<Uint8Array> {
    const { item, supervision, records } = found;
    const extension = records.extension[place]!;
    const nameOf = (id: string | null): string => (id ? (names.get(id) ?? '') : '');
    return this.writer.form(
      extensionForm({
        item,
        extension,
        reviews: records.extensionReview.filter(({ extensionId }) => extensionId === extension.id),
        supervisionTitle: supervision.title,
        leadUnit: nameOf(item.leadUnitId),
        leader: nameOf(item.leaderId),
        handler: nameOf(item.handlerId),
        nameOf,
        calendar: await this.calendars.current(),
      }),
    );
  }
}
