import { yearOf } from '@domain/day';
import { DomainError } from '@domain/errors';
import { evidenceChecklist } from '@domain/evidence/evidence-rules';
import type { OnSiteCheck, Submission, Verification } from '@domain/item/case-file';
import { criteriaFor } from '@domain/item/criteria';
import type { ItemState } from '@domain/item/item-state';
import type { JudgedFile } from '@domain/item/judged-snapshot';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { ClosureRules } from '../ports/closure-rules';

type Unnumbered<T> = Omit<T, 'numberYear' | 'numberSeq'>;

/** What a closure is judged on, and where applications and decisions are entered. Only inside a unit of work. */
@Injectable()
export class ClosureBook {
  constructor(
    private readonly caseFile: CaseFile,
    private readonly rules: ClosureRules,
  ) {}

  /** What lies behind the item's running cycle now, under the rules of now; of a submission the last one. */
  async lying(item: Readonly<ItemState>): Promise<Omit<JudgedFile, 'submission'> & { submission: Submission | null }> {
    const submission = (await this.caseFile.of('submission', item.id, item.cycle)).at(-1) ?? null;
    const evidence = await this.caseFile.of('evidence', item.id, item.cycle);
    const measures = await this.caseFile.of('measure', item.id, item.cycle);
    const rules = await this.rules.current();
    const requirements = evidenceChecklist(rules, item, measures, evidence);
    return { item, submission, evidence, measures, requirements, criteria: criteriaFor(rules, item) };
  }

  /** The check with the photos named; each put in for this submission by the same person. Throws `input.invalid`. */
  async withPhotos(
    onSite: OnSiteCheck | null,
    photoIds: readonly string[],
    submissionId: string,
    by: string,
  ): Promise<OnSiteCheck | null> {
    const photos = [];
    for (const photoId of photoIds) {
      const photo = await this.caseFile.find('onSitePhoto', photoId);
      if (photo?.submissionId !== submissionId || photo.uploadedBy !== by || !onSite)
        throw DomainError.at('/onSite/photoIds', 'input.invalid', '没有您为这次现场核查上传的这张照片。');
      photos.push({ id: photo.id, fileName: photo.fileName, sha256: photo.sha256 });
    }
    return onSite && photos.length > 0 ? { ...onSite, photos } : onSite;
  }

  /** Numbered at its entry, for the numbers are shared by all who submit. */
  async enterSubmission(submission: Unnumbered<Submission>): Promise<void> {
    const numberYear = yearOf(submission.submittedOn);
    const numberSeq = await this.caseFile.nextClosureNumber('application', numberYear);
    await this.caseFile.add('submission', { ...submission, numberYear, numberSeq });
  }

  /** The same. */
  async enterDecision(decision: Unnumbered<Verification>): Promise<void> {
    const numberYear = yearOf(decision.verifiedOn);
    const numberSeq = await this.caseFile.nextClosureNumber('decision', numberYear);
    await this.caseFile.add('verification', { ...decision, numberYear, numberSeq });
  }
}
