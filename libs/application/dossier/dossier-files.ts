import { writeProof } from '@domain/dossier/check-proofs';
import { writeCover } from '@domain/dossier/cover';
import { coverHtml } from '@domain/dossier/cover-html';
import { CHECKPOINT, eventPath, KEY, NAMES, proofPath, recordPath, VERIFIER } from '@domain/dossier/dossier-form';
import { COVER_DOCX, COVER_HTML } from '@domain/dossier/file-paths';
import { canonicalJson } from '@domain/audit/canonical-json';
import { recordText } from '@domain/audit/kept-records';
import { sealedForm } from '@domain/audit/sealed-form';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { ArchiveFile } from '../ports/archive-writer';
import { DocumentWriter } from '../ports/document-writer';
import { VerifierPage } from '../ports/verifier-page';
import { CaseDocuments } from './case-documents';
import { CaseForms } from './case-forms';
import { HandedIn } from './handed-in';
import { Listing, type Part } from './listing';
import type { DossierMatter } from './dossier-matter';

/** The files of a dossier in the order people look at them; the manifest, which lists them all, comes last. */
@Injectable()
export class DossierFiles {
  constructor(
    private readonly writer: DocumentWriter,
    private readonly verifier: VerifierPage,
    private readonly handedIn: HandedIn,
    private readonly documents: CaseDocuments,
    private readonly forms: CaseForms,
  ) {}

  async *of(matter: DossierMatter): AsyncIterable<ArchiveFile> {
    const { item } = matter.found;
    const listing = new Listing();
    for await (const part of this.parts(matter)) yield* listing.take(part);
    yield* listing.close(matter.found.at, { id: item.id, number: item.number, title: item.title });
  }

  private async *parts(matter: DossierMatter): AsyncIterable<Part> {
    const { found } = matter;
    const written = new Map([...this.forms.pathsOf(matter), ...this.documents.pathsOf(found)]);
    const paths = new Map([...written, ...this.handedIn.pathsOf(found)]);
    const cover = writeCover({ ...matter.facts, pathOf: (id) => paths.get(id) ?? '' });
    yield { role: 'cover', path: COVER_HTML, content: coverHtml(cover) };
    yield { role: 'cover', path: COVER_DOCX, content: await this.writer.catalogue(cover), dense: true };
    yield { role: 'verifier', path: VERIFIER, content: await this.verifier.html() };
    yield* this.handedIn.of(found);
    yield* this.documents.of(found);
    yield* this.forms.of(matter);
    yield* sealedParts(matter);
  }
}

function* sealedParts({ found, sealed, names, facts }: DossierMatter): Iterable<Part> {
  for (const [place, { entry, leaf, proof }] of sealed.events.entries()) {
    yield { role: 'event', path: eventPath(place + 1), content: entry };
    yield { role: 'proof', path: proofPath(place + 1), content: writeProof({ leaf, proof }) };
  }
  const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');
  for (const [kind, records] of Object.entries(found.records))
    for (const record of records) {
      const content = recordText(sealedForm(kind, { ...record }, sha256Hex));
      yield { role: 'record', path: recordPath(kind, record.id), content };
    }
  yield { role: 'names', path: NAMES, content: canonicalJson(JSON.stringify(Object.fromEntries(names))) };
  yield { role: 'checkpoint', path: CHECKPOINT, content: sealed.checkpoint };
  yield { role: 'key', path: KEY, content: `${facts.seal.key}\n` };
}
