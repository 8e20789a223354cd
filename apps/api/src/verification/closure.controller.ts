import { ClosureRules } from '@application/ports/closure-rules';
import { ItemQueries } from '@application/ports/item-queries';
import { Names } from '@application/ports/names';
import { isMet } from '@domain/evidence/evidence-rules';
import { changesOf, requirementsOf } from '@domain/item/closure-file';
import { closureNumber } from '@domain/item/closure-number';
import { criteriaFor } from '@domain/item/criteria';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { ClosureView } from './closure.view';

/** The checklist of an item's closure, and whether its file still is what was judged. */
@ApiTags('items')
@Controller('items/:itemId/closure')
export class ClosureController {
  constructor(
    private readonly items: ItemQueries,
    private readonly rules: ClosureRules,
    private readonly names: Names,
  ) {}

  @Get()
  @Require('items.read')
  @ApiOkResponse({ type: ClosureView })
  async show(@IdParam('itemId') itemId: string, @CurrentActor() actor: Actor): Promise<ClosureView> {
    const file = await this.items.file(actor, itemId);
    const rules = await this.rules.current();
    const delegates = [...file.submissions, ...file.verifications].map(({ delegateId }) => delegateId);
    const book = await this.names.book(delegates);
    const named = (id: string | null) => (id ? { id, name: book.person(id) } : null);
    return {
      requirements: requirementsOf(file, rules).map((one) => ({
        text: one.text,
        measureId: one.measureId,
        needed: one.needed,
        have: one.have,
        met: isMet(one),
        evidenceIds: one.evidenceIds,
        repeats: one.repeats,
      })),
      criteria: criteriaFor(rules, file.item),
      applications: file.submissions.map((one) => ({
        submissionId: one.id,
        number: closureNumber('application', one),
        delegate: named(one.delegateId),
      })),
      decisions: file.verifications.map((one) => ({
        verificationId: one.id,
        number: closureNumber('decision', one),
        delegate: named(one.delegateId),
        criteria: (one.criteria ?? []).map(({ text, answer, note }) => ({ text, answer, note })),
        evidence: (one.snapshot.evidence ?? []).map(({ id, kind, fileName, version, sha256 }) => ({
          id,
          kind,
          fileName,
          version,
          sha256,
        })),
        changes: changesOf(file, one, rules),
      })),
    };
  }
}
