import { FIGURE_KEYS, isRate, ITEM_FIGURE_KEYS, percent } from './figures';
import { presentFigures } from './present-figures';
import { someCounts } from './section.fixture';
import { day } from '../day';

describe('figures', () => {
  it.each([
    [0, 0, null],
    [0, 3, 0],
    [1, 3, 33.3],
    [2, 3, 66.7],
    [5, 8, 62.5],
    [1, 16, 6.3],
    [227, 232, 97.8],
    [8, 8, 100],
  ])('%i of %i is %s percent', (part, whole, rate) => expect(percent(part, whole)).toBe(rate));

  it('each say what they are and where their rows are; a rate names its two counts', () => {
    const figures = presentFigures(someCounts({ total: 3, closed: 1 }), 'S', day('2026-11-20'));
    expect(figures.map(({ key }) => key)).toEqual(FIGURE_KEYS);
    for (const { key, rows, counts, label, definition } of figures) {
      expect(label && definition).toBeTruthy();
      expect(rows === null).toBe(isRate(key));
      expect(counts === null).toBe(!isRate(key));
    }
    expect(figures.find(({ key }) => key === 'rate')).toMatchObject({
      value: 33.3,
      counts: [
        { key: 'closed', value: 1, rows: '/api/v1/items?supervisionId=S&figure=closed&asOf=2026-11-20&count=true' },
        { key: 'total', value: 3 },
      ],
    });
    expect(ITEM_FIGURE_KEYS.every((key) => FIGURE_KEYS.includes(key))).toBe(true);
  });

  it('say why there is no rate of nothing', () => {
    const rate = presentFigures(someCounts(), 'S', day('2026-11-20')).find(({ key }) => key === 'rate');
    expect(rate).toMatchObject({ value: null, note: '问题总数为 0，无从计算。' });
  });
});
