import { answeredBy } from './answers';

const worded = (line: string): { title: string; text: string } => {
  const [title, text] = line.split('。');
  return { title: title!, text: text ?? '' };
};
const answers = (steps: string[], items: string[]): number[][] => answeredBy(steps.map(worded), items.map(worded));

describe('answeredBy', () => {
  it('by likeness of wording', () => {
    expect(
      answers(
        ['进一步提高依法决策意识', '严把法制审核关，实行主办人员与审核人员双签字制度', '做好春季造林'],
        ['依法决策意识有待提高', '法制审核质量不高'],
      ),
    ).toEqual([[0], [1], []]);
  });

  it('by the same subject in other words', () => {
    expect(answers(['强化学法用法，增强干部法治观念。组织旁听'], ['法治意识淡薄。干部学法不够'])).toEqual([[0]]);
  });

  it('a shortage of people or money only by people or money', () => {
    const shortages = ['行政执法力量薄弱。人员人数不足', '普法经费不足'];
    expect(answers(['规范行政执法，提升效能', '创新普法宣传方式'], shortages)).toEqual([[], []]);
    expect(answers(['充实行政执法力量。公开招聘', '加大普法经费投入'], shortages)).toEqual([[0], [1]]);
  });

  it('none by the words every report uses', () => {
    expect(
      answers(['进一步加强法治政府建设的组织领导', '完善法治工作机制'], ['矛盾纠纷多元化解机制还需进一步完善']),
    ).toEqual([[], []]);
  });

  it('of nothing is nothing', () => {
    expect(answers([], ['甲'])).toEqual([]);
    expect(answers(['甲'], [])).toEqual([[]]);
    expect(answers([''], [''])).toEqual([[]]);
  });
});
