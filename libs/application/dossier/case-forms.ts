import { formPath } from '@domain/dossier/file-paths';
import { shanghaiMinute } from '@domain/dossier/shanghai-minute';
import type { Submission } from '@domain/item/case-file';
import { applicationForm, type ClosureFormFacts, decisionForm } from '@domain/item/closure-forms';
import { closureNumber } from '@domain/item/closure-number';
import { extensionForm, extensionNumber } from '@domain/item/extension-form';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../ports/calendars';
import { DocumentWriter, type OfficialForm } from '../ports/document-writer';
import type { DossierMatter } from './dossier-matter';
import type { Part } from './listing';

interface NamedForm {
  /** Of the record it puts on paper. */
  id: string;
  name: string;
  write(): OfficialForm | Promise<OfficialForm>;
}

/** The forms (审批表) of an item: its extensions, its applications for closure that were decided on, the decisions. */
@Injectable()
export class CaseForms {
  constructor(
    private readonly writer: DocumentWriter,
    private readonly calendars: Calendars,
  ) {}

  pathsOf(matter: DossierMatter): Map<string, string> {
    return new Map(this.formsOf(matter).map(({ id, name }, place) => [id, formPath(name, place)]));
  }

  async *of(matter: DossierMatter): AsyncIterable<Part> {
    for (const [place, { name, write }] of this.formsOf(matter).entries()) {
      const content = await this.writer.form(await write());
      yield { role: 'form', path: formPath(name, place), content, dense: true };
    }
  }

  private formsOf(matter: DossierMatter): NamedForm[] {
    const { extension, submission, verification } = matter.found.records;
    return [
      ...extension.map((one): NamedForm => {
        return {
          id: one.id,
          name: `${extensionNumber(one) ?? '未编号'} 延期审批表`,
          write: () => this.extension(matter, one.id),
        };
      }),
      ...submission.flatMap((one): NamedForm[] => {
        const decisions = verification.filter(({ submissionId }) => submissionId === one.id);
        const judged = decisions[0]?.snapshot;
        if (!judged) return [];
        const name = `${closureNumber('application', one) ?? '未编号'} 销号申请表`;
        return [{ id: one.id, name, write: () => applicationForm(factsOf(matter, one, judged), decisions) }];
      }),
      ...verification.flatMap((one): NamedForm[] => {
        const submitted = submission.find(({ id }) => id === one.submissionId);
        if (!submitted) return [];
        const name = `${closureNumber('decision', one) ?? '未编号'} 验收表`;
        return [{ id: one.id, name, write: () => decisionForm(factsOf(matter, submitted, one.snapshot), one) }];
      }),
    ];
  }

  private async extension(matter: DossierMatter, id: string): Promise<OfficialForm> {
    const { item, supervision, records } = matter.found;
    return extensionForm({
      item,
      extension: records.extension.find((one) => one.id === id)!,
      reviews: records.extensionReview.filter(({ extensionId }) => extensionId === id),
      supervisionTitle: supervision.title,
      ...responsible(matter),
      calendar: await this.calendars.current(),
    });
  }
}

function responsible({ found, facts }: DossierMatter) {
  const { nameOf } = facts;
  const named = (id: string | null): string => (id ? nameOf(id) : '');
  const { leadUnitId, leaderId, handlerId } = found.item;
  return { leadUnit: named(leadUnitId), leader: named(leaderId), handler: named(handlerId), nameOf };
}

function factsOf(matter: DossierMatter, submission: Submission, judged: ClosureFormFacts['judged']): ClosureFormFacts {
  const { item, supervision, records } = matter.found;
  const { origin, size, root, at } = matter.facts.seal;
  return {
    item,
    submission,
    judged,
    mechanisms: records.mechanism.filter(({ cycle }) => cycle === submission.cycle),
    supervisionTitle: supervision.title,
    ...responsible(matter),
    checkpoint: `${origin}，共 ${size} 个事件，签于 ${shanghaiMinute(at)}，根哈希 ${root}`,
  };
}
