import { chineseDay } from '@domain/day';
import { documentLines } from '@domain/document/document-lines';
import { documentNumber } from '@domain/document/document-kind';
import type { IssuedDocument } from '@domain/document/issued-document';
import { documentPath } from '@domain/dossier/file-paths';
import { Injectable } from '@nestjs/common';
import { DocumentWriter } from '../ports/document-writer';
import type { DossierCase } from '../ports/dossier-queries';
import type { Part } from './listing';

/** The official documents of an item, set anew from the words that are kept of them. */
@Injectable()
export class CaseDocuments {
  constructor(private readonly writer: DocumentWriter) {}

  /** Of documents without their ending: each is there as docx and as text. */
  pathsOf({ records }: DossierCase): Map<string, string> {
    return new Map(records.document.map((one, place) => [one.id, documentPath(one, place)]));
  }

  async *of(found: DossierCase): AsyncIterable<Part> {
    for (const [place, document] of found.records.document.entries()) {
      const path = documentPath(document, place);
      yield { role: 'document', path: `${path}.docx`, content: await this.docx(document), dense: true };
      const lines = documentLines(document, document.facts.office);
      yield { role: 'document', path: `${path}.txt`, content: `${lines.join('\r\n')}\r\n` };
    }
  }

  private docx(document: IssuedDocument): Promise<Uint8Array> {
    const { title, addressee, paragraphs, copyTo } = document.text;
    const number = documentNumber(document);
    const issuedOn = chineseDay(document.issuedOn);
    const frame = { issuer: document.facts.office, number, addressee, issuedOn, copyTo };
    return this.writer.docx({ title, paragraphs, frame });
  }
}
