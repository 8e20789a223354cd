import type { Day } from '@domain/day';
import type { DocumentTerms } from '@domain/document/document-terms';
import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { DutyRules } from '../ports/duty-rules';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { IssueDocument } from './issue-document';

export interface MinutesInput {
  heldOn: Day;
  attendees: string;
  situation: string;
  problems: string | null;
  requirement: string;
  pledge: string;
  /** Working days from the interview to the written reply. */
  replyWithin: number;
}

/** 约谈纪要: recorded once after an interview, numbered like every document. Answers the item. */
@Injectable()
export class RecordMinutes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly rules: DutyRules,
    private readonly issue: IssueDocument,
  ) {}

  run(actor: Actor, interviewId: string, { replyWithin, ...said }: MinutesInput): Promise<string> {
    return this.work.run(actor, async () => {
      const interview = await this.caseFile.find('document', interviewId);
      if (!interview) throw new DomainError('document.not_found', '没有这份公文，或者您无权查看。');
      const item = await this.items.take(interview.itemId);
      authorize(actor, 'minutes', item.state);
      if (interview.kind !== 'interviewNotice')
        throw new DomainError('document.not_found', '约谈纪要只能登记在约谈通知书上。');
      if (interview.cycle !== item.state.cycle)
        throw new DomainError('document.not_found', '这份约谈通知书属于以前的轮次。');
      const { heldOn } = said;
      const on = this.work.today();
      if (heldOn > on) throw DomainError.at('/heldOn', 'input.invalid', '约谈日期不能晚于今天。');
      if (heldOn < interview.issuedOn)
        throw DomainError.at('/heldOn', 'input.invalid', '约谈日期不能早于约谈通知书的日期。');
      const documents = await this.caseFile.of('document', item.state.id, item.state.cycle);
      if (documents.some((one) => one.interviewId === interviewId))
        throw new DomainError('document.answered', '这次约谈的纪要已经登记。');
      const { place, convenor } = interview.facts.terms;
      const terms: Partial<DocumentTerms> = { ...said, place, convenor };
      const { calendar } = await this.rules.current();
      const minutes = await this.issue.one({
        item: item.state,
        kind: 'interviewMinutes',
        rung: interview.rung,
        interviewId,
        by: actor.id,
        terms,
        replyBy: calendar.addWorkingDays(heldOn, replyWithin),
      });
      item.holdInterview(minutes, { by: actor.id, on });
      await this.items.save(item);
      return item.state.id;
    });
  }
}
