import { readPastedList } from './pasted-list';

const titles = (text: string): string[] => readPastedList(text).items.map((item) => item.title);

describe('readPastedList', () => {
  it('reads lines, numbered or not, with the line each stands on', () => {
    const { items, errors } = readPastedList(
      '1、执法台账不全\r\n\r\n（二）普法流于形式。部分村只挂横幅。\r\n案卷归档不及时\r\n',
    );
    expect(items.map(({ title, manifestation, source }) => [title, manifestation, source.line])).toEqual([
      ['执法台账不全', null, 1],
      ['普法流于形式', '部分村只挂横幅。', 3],
      ['案卷归档不及时', null, 4],
    ]);
    expect(errors).toEqual([]);
  });

  it('reads two columns of a spreadsheet as title and manifestation, with or without a number before them', () => {
    expect(readPastedList('1\t台账不全\t缺三月记录\n2\t归档不及时\t').items).toMatchObject([
      { title: '台账不全', manifestation: '缺三月记录' },
      { title: '归档不及时', manifestation: null },
    ]);
    expect(readPastedList('台账不全\t缺三月记录').items).toMatchObject([
      { title: '台账不全', manifestation: '缺三月记录' },
    ]);
  });

  it('follows the head row where there is one', () => {
    const text = [
      '序号\t问题大类\t问题\t具体表现\t问题性质\t责任单位\t整改时限',
      '1\t行政执法\t台账不全\t"缺三月\n和四月记录"\t共性问题\t青石镇\t2025年6月底前',
      '2\t行政执法\t归档不及时\t\t个性\t县水利局\t立行立改',
    ].join('\n');
    expect(readPastedList(text)).toEqual({
      items: [
        {
          title: '台账不全',
          manifestation: '缺三月\n和四月记录',
          cause: null,
          nature: 'common',
          unitName: '青石镇',
          dueRule: '2025年6月底前',
          category: '行政执法',
          source: { line: 2, quote: expect.stringContaining('台账不全') as string },
        },
        expect.objectContaining({ title: '归档不及时', nature: 'specific', dueRule: '立行立改' }),
      ],
      errors: [],
    });
  });

  it('names each line it cannot read, and reads the rest', () => {
    const { items, errors } = readPastedList(`台账不全\n1、\n台账不全\n甲\t乙\t丙\n${'长'.repeat(10_001)}\n归档不及时`);
    expect(items.map((item) => item.title)).toEqual(['台账不全', '归档不及时']);
    expect(errors).toEqual([
      { line: 2, detail: '第2行没有问题标题。' },
      { line: 3, detail: '第3行与第1行标题相同，未重复列出。' },
      { line: 4, detail: '第4行有3列，但没有表头，看不出各列是什么。请连表头一起粘贴。' },
      { line: 5, detail: expect.stringContaining('第5行过长') as string },
    ]);
  });

  it('stops at two thousand items and says so', () => {
    const { items, errors } = readPastedList(
      Array.from({ length: 2_500 }, (_, index) => `台账${index}不全`).join('\n'),
    );
    expect(items).toHaveLength(2_000);
    expect(errors).toEqual([{ line: 2_001, detail: '一次最多粘贴2000条，第2001行起未读。' }]);
  });

  it('takes an unclosed quotation mark as it stands', () => {
    expect(titles('"台账不全\n归档不及时')).toEqual(['"台账不全', '归档不及时']);
    expect(titles('')).toEqual([]);
  });
});
