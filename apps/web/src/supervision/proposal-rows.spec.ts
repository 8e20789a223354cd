import { editRow, mergeUp, type ProposedItem, splitRow, toRows } from './proposal-rows';

const item = (key: string, title: string): ProposedItem => ({
  key,
  title,
  manifestation: `${title}的表现`,
  cause: null,
  nature: 'common',
  unitName: null,
  unitId: null,
  cooperatingUnitIds: [],
  remediationType: 'timeBound',
  category: null,
  dueRule: null,
  source: { quote: `${title}原文`, line: Number(key) },
});

describe('the rows of a proposal', () => {
  const rows = toRows([item('1', '甲'), item('2', '乙'), item('3', '丙')]);

  it('splits one into two of the same source, each edited alone', () => {
    const split = splitRow(rows, 1);
    expect(split.map(({ key }) => key)).toEqual(['1', '2', '2-3', '3']);
    const edited = editRow(split, split[2]!.id, { title: '乙之二' });
    expect(edited.map(({ title }) => title)).toEqual(['甲', '乙', '乙之二', '丙']);
  });

  it('merges into the one above and keeps the words of both', () => {
    const [first, ...rest] = mergeUp(rows, 1);
    expect(rest.map(({ title }) => title)).toEqual(['丙']);
    expect(first).toMatchObject({ key: '1', title: '甲；乙', manifestation: '甲的表现\n乙的表现' });
    expect(first!.source.quote).toBe('甲原文\n乙原文');
  });

  it('merges past a dropped row, and leaves the first row alone', () => {
    const dropped = editRow(rows, 1, { isDropped: true });
    expect(mergeUp(dropped, 2).map(({ title }) => title)).toEqual(['甲；丙', '乙']);
    expect(mergeUp(rows, 0)).toEqual(rows);
  });
});
