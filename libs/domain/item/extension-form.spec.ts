import { shippedCalendar } from '../deadline/shipped-calendar';
import { anItem } from '../../../test/builders/an-item';
import { day } from '../day';
import type { Extension, ExtensionReview } from './case-file';
import type { ItemState } from './item-state';
import { extensionForm, extensionNumber } from './extension-form';

const extension: Extension = {
  id: 'e',
  itemId: 'item',
  cycle: 1,
  requestedById: 'handler',
  requestedOn: day('2026-11-20'),
  fromDueOn: day('2026-12-01'),
  dueOn: day('2026-12-20'),
  reason: '招标流程未完成',
  progress: '已完成方案',
  interimMeasures: null,
  levels: ['unit', 'office'],
  pendingLevel: 'unit',
  numberYear: 2026,
  numberSeq: 3,
  outcome: null,
  decidedById: null,
  decidedOn: null,
  decidedFromDueOn: null,
  decidedDueOn: null,
  decisionReason: null,
};

const review = (level: 'unit' | 'office', byId: string, outcome: 'approved' | 'refused', reason: string | null) =>
  ({ level, byId, outcome, reason, reviewedOn: day('2026-11-23') }) as ExtensionReview;

function formOf(
  differs: Partial<Extension>,
  reviews: ExtensionReview[] = [],
  item: Partial<ItemState> = {},
): Record<string, string> {
  const { rows } = extensionForm({
    calendar: shippedCalendar(),
    item: anItem(item).state,
    extension: { ...extension, ...differs },
    reviews,
    supervisionTitle: '督察整改',
    leadUnit: '柳林镇',
    leader: '甲',
    handler: '乙',
    nameOf: (id) => `〈${id}〉`,
  });
  return Object.fromEntries(rows.map(({ label, text }) => [label, text]));
}

describe('延期审批表', () => {
  it('has the fields of the form, its number, and room for words not yet given', () => {
    expect(formOf({})).toMatchObject({
      编号: '延审〔2026〕3号',
      整改事项: '2026-01-001 行政执法公示不及时',
      原定时限: '2026年12月1日',
      申请延至: '2026年12月20日',
      过渡期措施: '无',
      单位领导初审: '',
      督察办审批: '',
      审批结果: '',
    });
    expect(extensionNumber({ numberYear: null, numberSeq: null })).toBeNull();
  });

  it('names who said what at each level, and the new date', () => {
    const decided = { outcome: 'approved' as const, decidedDueOn: day('2026-12-15'), pendingLevel: null };
    const reviews = [review('unit', 'leader', 'approved', null), review('office', 'coordinator', 'approved', '抓紧')];
    expect(formOf(decided, reviews)).toMatchObject({
      单位领导初审: '同意　〈leader〉　2026年11月23日',
      督察办审批: '同意：抓紧　〈coordinator〉　2026年11月23日',
      审批结果: '同意延期，新的整改时限为2026年12月15日。',
    });
  });

  it('names beside the new date the one it was counted from, where that moved while the request waited', () => {
    const decided = { outcome: 'approved' as const, decidedDueOn: day('2026-12-15'), pendingLevel: null };
    expect(formOf({ ...decided, decidedFromDueOn: day('2026-12-08') })['审批结果']).toBe(
      '同意延期，新的整改时限为2026年12月15日（审批时的时限为2026年12月8日，申请时为2026年12月1日）。',
    );
    expect(formOf({ ...decided, decidedFromDueOn: day('2026-12-01') })['审批结果']).toBe(
      '同意延期，新的整改时限为2026年12月15日。',
    );
  });

  it('says of a request that nobody decided what ended it, and puts nobody’s word on it', () => {
    const ended = { decidedById: 'handler', decidedOn: day('2026-11-25'), levels: ['office' as const] };
    expect(formOf({ ...ended, outcome: 'withdrawn' })).toMatchObject({
      督察办审批: '',
      审批结果: '未经审批：责任单位已申请销号，申请自动撤回。',
    });
    expect(formOf({ ...ended, outcome: 'lapsed' })['审批结果']).toContain('自动失效');
  });

  it('shows a refusal at the first level as that level’s, and an older decision as the office’s', () => {
    const refused = {
      outcome: 'refused' as const,
      decidedById: 'leader',
      decidedOn: day('2026-11-23'),
      decisionReason: '可以按期',
    };
    expect(formOf(refused, [review('unit', 'leader', 'refused', '可以按期')])).toMatchObject({
      单位领导初审: '不同意：可以按期　〈leader〉　2026年11月23日',
      督察办审批: '',
      审批结果: '不同意延期，仍按2026年12月1日的时限整改。',
    });
    // An import or another assignment moved it between the request and the refusal.
    const moved = { dueOn: day('2026-12-08') };
    expect(formOf(refused, [], moved)['审批结果']).toBe(
      '不同意延期。现行整改时限为2026年12月8日（申请时为2026年12月1日）。',
    );
    expect(formOf(refused, [], { ...moved, cycle: 2 })['审批结果']).toBe('不同意延期，仍按2026年12月1日的时限整改。');
    const older = { ...refused, levels: ['office' as const], decidedById: 'coordinator' };
    expect(formOf(older)).toMatchObject({ 督察办审批: '不同意：可以按期　〈coordinator〉　2026年11月23日' });
  });
});
