import { day } from '@domain/day';
import { NO_TERMS } from '@domain/document/document-terms';
import type { IssuedDocument } from '@domain/document/issued-document';
import { SURROUNDINGS } from '../fakes/case-fakes';

/** 督办〔2026〕3号 of the item of `anItem`, issued on 2026-12-08; say only what matters to the sentence. */
export function aDocument(differs: Partial<IssuedDocument> = {}): IssuedDocument {
  return {
    id: 'document',
    itemId: 'item',
    cycle: 1,
    kind: 'supervisionNotice',
    year: 2026,
    seq: 3,
    rung: 2,
    sourceId: 'timer',
    urgeId: null,
    interviewId: null,
    unitId: 'town',
    issuedOn: day('2026-12-08'),
    replyBy: day('2026-12-15'),
    issuedById: 'clock',
    facts: {
      ...SURROUNDINGS,
      on: day('2026-12-08'),
      item: {
        number: '2026-01-001',
        title: '行政执法公示不及时',
        manifestation: '处罚决定超期公示。',
        dueOn: day('2026-12-01'),
        originalDueOn: day('2026-12-01'),
      },
      stands: '已逾期 5 个工作日（时限 2026-12-01）',
      replyBy: day('2026-12-15'),
      dateNote: '',
      nextRung: '挂牌督办',
      terms: NO_TERMS,
    },
    text: { title: '督办通知书', addressee: '柳林镇', paragraphs: [], copyTo: null },
    ...differs,
  };
}
