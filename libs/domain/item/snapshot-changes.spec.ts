import { day } from '../day';
import type { JudgedSnapshot } from './case-file';
import { changesSince } from './snapshot-changes';

const judged: JudgedSnapshot = {
  dueOn: day('2026-12-01'),
  originalDueOn: day('2026-12-01'),
  statement: '已整改',
  evidence: [],
  item: {
    title: '公示不及时',
    manifestation: null,
    category: null,
    remediationType: 'timeBound',
    goal: '补齐公示',
    plannedOn: day('2026-11-25'),
    verificationLevels: ['unit', 'auditor'],
  },
};
const now: JudgedSnapshot = {
  ...judged,
  item: { ...judged.item!, remediationType: 'continuing', plannedOn: null, verificationLevels: ['auditor'] },
};

describe('what is otherwise since a decision', () => {
  it('names the type, the planned date and the levels of the item', () => {
    expect(changesSince(judged, judged, true)).toEqual([]);
    expect(changesSince(judged, now, true)).toEqual([
      { subject: 'words', text: '整改类型：限期整改 → 长期坚持' },
      { subject: 'date', text: '计划完成日期：2026-11-25 → 无' },
      { subject: 'rule', text: '验收层级：单位领导审核、核查员核查 → 核查员核查' },
    ]);
  });

  it('says nothing of the item where the decision is an earlier cycle’s, or kept nothing of it', () => {
    expect(changesSince(judged, now, false)).toEqual([]);
    expect(changesSince({ ...judged, item: undefined }, now, true)).toEqual([]);
  });
});
