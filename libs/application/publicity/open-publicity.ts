import { windowArithmetic, publicityWindow, termWords } from '@domain/deadline/publicity-window';
import type { Verification } from '@domain/item/case-file';
import { GRADE_LABELS } from '@domain/item/item-words';
import type { Publicity } from '@domain/item/publicity-state';
import type { RectificationItem } from '@domain/item/rectification-item';
import { Injectable } from '@nestjs/common';
import { IssueDocument } from '../document/issue-document';
import { AftercareRules } from '../ports/aftercare-rules';
import { CaseFile } from '../ports/case-file';
import { DutyRules } from '../ports/duty-rules';
import { SupervisionRepository } from '../ports/supervision-repository';

/** The step with which an accepted item goes on show: its window, its record, its document. Runs in a unit of work that holds the item. */
@Injectable()
export class OpenPublicity {
  constructor(
    private readonly supervisions: SupervisionRepository,
    private readonly rules: DutyRules,
    private readonly aftercare: AftercareRules,
    private readonly caseFile: CaseFile,
    private readonly issue: IssueDocument,
  ) {}

  /** What the acceptance would publish, under that id; null where it is not the last word, or the list closes at once. Writes nothing. */
  async of(
    id: string,
    item: RectificationItem,
    verification: Omit<Verification, 'numberYear' | 'numberSeq'>,
  ): Promise<Publicity | null> {
    if (verification.outcome !== 'accepted' || !item.isLast(verification.level)) return null;
    const { publicity: term } = await this.supervisions.find(item.state.supervisionId);
    if (!term) return null;
    const { calendar } = await this.rules.current();
    const { itemId, cycle, submissionId, verifiedOn: publishedOn } = verification;
    return {
      id,
      itemId,
      cycle,
      submissionId,
      grade: item.gradeOf(verification),
      amount: term.amount,
      unit: term.unit,
      publishedOn,
      ...publicityWindow(publishedOn, term, calendar),
      outcome: null,
      endedOn: null,
    };
  }

  /** Writes its record and issues its document, once the item has taken it. */
  async announce(item: RectificationItem, publicity: Publicity, by: string): Promise<void> {
    const { calendar } = await this.rules.current();
    const { policy } = await this.aftercare.stored();
    const measures = await this.caseFile.of('measure', publicity.itemId, publicity.cycle);
    const submissions = await this.caseFile.of('submission', publicity.itemId, publicity.cycle);
    await this.caseFile.add('publicity', publicity);
    await this.issue.one({
      item: item.state,
      kind: 'publicityNotice',
      rung: 0,
      sourceId: publicity.id,
      by,
      replyBy: null,
      publicity: {
        measures: measures.map(({ text, doneOn }) => ({ text, done: doneOn !== null })),
        result: GRADE_LABELS[publicity.grade],
        statement: submissions.at(-1)?.statement ?? '',
        term: termWords(publicity),
        window: windowArithmetic(publicity, calendar),
        untilOn: publicity.untilOn,
        channel: policy.publicity.channel,
        phone: policy.publicity.phone,
      },
    });
  }
}
