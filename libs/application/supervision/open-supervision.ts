import { yearOf } from '@domain/day';
import { DomainError } from '@domain/errors';
import type { Supervision } from '@domain/supervision/supervision';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AftercareRules } from '../ports/aftercare-rules';
import { Directory } from '../ports/directory';
import { Identifiers } from '../ports/identifiers';
import { SupervisionRepository } from '../ports/supervision-repository';
import { UnitOfWork } from '../ports/unit-of-work';

type Chosen = Omit<Supervision, 'id' | 'unitId' | 'unitPath' | 'year' | 'seq' | 'itemSeq' | 'publicity'>;
/** `publicity` left out: as the installation does by default. */
export type SupervisionInput = Chosen & Partial<Pick<Supervision, 'publicity'>>;

/** 建立督察批次: the parent of an issue list, run for the unit the coordinator's office works for. */
@Injectable()
export class OpenSupervision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly supervisions: SupervisionRepository,
    private readonly directory: Directory,
    private readonly ids: Identifiers,
    private readonly aftercare: AftercareRules,
  ) {}

  run(actor: Actor, input: SupervisionInput): Promise<string> {
    return this.work.run(actor, async () => {
      if (input.verificationLevels.length === 0) {
        throw DomainError.at('/verificationLevels', 'input.invalid', '至少要有一级验收。');
      }
      const office = await this.directory.unit(actor.unitId, '/unitId');
      const unit =
        office.kind === 'office' && office.parentId ? await this.directory.unit(office.parentId, '/unitId') : office;
      const supervision = {
        ...input,
        publicity: input.publicity === undefined ? await this.usualPublicity() : input.publicity,
        id: this.ids.next(),
        unitId: unit.id,
        unitPath: unit.path,
        year: yearOf(input.feedbackOn),
      };
      return (await this.supervisions.add(supervision)).id;
    });
  }

  private async usualPublicity(): Promise<Supervision['publicity']> {
    const { byDefault, amount, unit } = (await this.aftercare.stored()).policy.publicity;
    return byDefault ? { amount, unit } : null;
  }
}
