import { pastedRows } from './pasted-rows';
import { editRow, isUnfinished, toConfirmed } from './proposal-rows';

const look = {
  data: [],
  nextCursor: null,
  proposed: [
    {
      key: '1',
      title: '台账不全',
      manifestation: null,
      cause: null,
      nature: 'common' as const,
      unitName: '柳林',
      unitId: null,
      cooperatingUnitIds: [],
      dueRule: null,
      remediationType: 'timeBound' as const,
      category: null,
      source: { quote: '台账不全\t柳林', line: 3 },
    },
  ],
  warnings: [{ code: 'title.long', detail: '第3行的问题：标题过长。', line: 3 }],
  errors: [{ line: 1, detail: '第1行有3列，但没有表头。' }],
};
const text = '1\t公示不及时\t缺三月\t缺四月\n\n台账不全\t柳林';

describe('the rows of a pasted list', () => {
  const rows = pastedRows(text, look);

  it('stand in the order of the lines, those that could not be read among them with their words', () => {
    expect(rows.map(({ id, title, source }) => [id, title, source.line])).toEqual([
      [0, '公示不及时', 1],
      [1, '台账不全', 3],
    ]);
    expect(rows[0]).toMatchObject({ manifestation: '缺三月\n缺四月', fault: '有3列，但没有表头。' });
    expect(rows[1]!.notes).toEqual(['标题过长。']);
  });

  it('are unfinished until somebody words what could not be read', () => {
    expect(rows.map(isUnfinished)).toEqual([true, false]);
    const worded = editRow(rows, 0, { nature: 'specific' });
    expect(worded.map(isUnfinished)).toEqual([false, false]);
    expect(toConfirmed(worded[0]!)).toMatchObject({ key: 'line-1', title: '公示不及时', source: null });
    expect(toConfirmed(worded[0]!)).not.toHaveProperty('fault');
  });
});
