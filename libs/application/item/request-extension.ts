import { type Day, yearOf } from '@domain/day';
import { DomainError } from '@domain/errors';
import type { Extension } from '@domain/item/case-file';
import { waitingExtension } from '@domain/item/extension-rules';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { checkVersion, type Expected } from './expected-version';
import { ExtensionTermsReader } from './extension-terms-reader';

export interface ExtensionInput {
  dueOn: Day;
  reason: string;
  progress: string;
  interimMeasures: string | null;
}

/** 申请延期: asked before the date, decided by another person. */
@Injectable()
export class RequestExtension {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly ids: Identifiers,
    private readonly terms: ExtensionTermsReader,
  ) {}

  run(actor: Actor, itemId: string, input: ExtensionInput, expected: Expected): Promise<string> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      authorize(actor, 'extension', item.state);
      checkVersion(item.state, expected);
      const { cycle, dueOn } = item.state;
      const earlier = await this.caseFile.of('extension', itemId, cycle);
      if (waitingExtension(earlier)) throw new DomainError('extension.pending', '该事项已有一份延期申请待审批。');
      const on = this.work.today();
      const terms = await this.terms.current(earlier);
      const levels = await this.terms.levelsFor(actor, item.state, terms);
      const extension: Extension = {
        ...input,
        id: this.ids.next(),
        itemId,
        cycle,
        requestedById: actor.id,
        requestedOn: on,
        fromDueOn: dueOn ?? input.dueOn,
        levels,
        pendingLevel: levels[0] ?? 'office',
        numberYear: null,
        numberSeq: null,
        outcome: null,
        decidedById: null,
        decidedOn: null,
        decidedFromDueOn: null,
        decidedDueOn: null,
        decisionReason: null,
      };
      item.requestExtension(extension, terms, { by: actor.id, on });
      // Last, and only for what is asked indeed: numbers are dense, and whoever asks next waits for this one.
      const numberYear = yearOf(on);
      const numberSeq = await this.caseFile.nextExtensionNumber(numberYear);
      await this.caseFile.add('extension', { ...extension, numberYear, numberSeq });
      await this.items.save(item);
      return extension.id;
    });
  }
}
