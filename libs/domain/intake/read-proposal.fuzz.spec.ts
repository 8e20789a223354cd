import fc from 'fast-check';
import { readPastedList } from './pasted-list';
import { readProposal } from './read-proposal';

const scraps = fc.constantFrom(
  ...[
    '一、',
    '（一）',
    '(二)',
    '1.',
    '1、',
    '（1）',
    '①',
    '一是',
    '二是',
    '第一，',
    '问题1：',
    '第一章',
    '\n',
    '\r\n',
    '\r',
    '\f',
    '\t',
  ],
  ...[
    '存在的不足',
    '下一步工作计划',
    '责任单位：',
    '整改时限：',
    '立行立改',
    '主要原因为',
    '。',
    '，',
    '；',
    '：',
    '《',
    '（',
    '**',
    '# ',
  ],
  ...[
    '[bookmark: _GoBack]',
    '\ufeff',
    '\u00a0',
    '　　',
    '— 1 —',
    '| a | b |',
    '\ud800',
    '\0',
    '𠮷',
    '2024 年',
    '100％',
    '青石镇',
    '不够规范',
  ],
);
const anyText = fc.oneof(
  fc.array(scraps, { maxLength: 120 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 400 }),
);

describe('readProposal on anything', () => {
  it('never throws, and quotes verbatim at the line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { items, nextSteps, warnings } = readProposal(text);
        const lines = text.includes('\n') ? text.split('\n') : text.split('\r');
        for (const { source } of [...items, ...nextSteps]) expect(lines[source.line - 1]).toContain(source.quote);
        expect(new Set(items.map((item) => item.number)).size).toBe(items.length);
        for (const { line } of warnings) expect(line).toBeGreaterThan(0);
      }),
      { numRuns: 3_000 },
    );
  });

  it('reads the same text to the same proposal, and no list throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readProposal(text)).toEqual(readProposal(text));
        readPastedList(text);
      }),
    );
  });

  it.each([
    ['numbered lines', (index: number) => `${(index % 900) + 1}.某镇执法台账登记不全，未按规定及时归档。\n`],
    ['one line', () => '一是台账不全；二是程序不规范，由于人手不足，导致超期。'],
    ['wrapped lines', () => '部分执法人员的法律知识和业务能力还不够强执法程序还不够规\n\n'],
    ['open brackets', () => '（（（【【责任单位：《'],
    ['blanks', () => '\u3000 \n'],
    ['one sentence', () => '台账不全'],
    ['full stops', () => '如。'],
    ['words and tabs', () => 'a\t'],
    ['numbers alone', () => '1.\n'],
  ])('takes for a megabyte of %s no more than linear time', (_name, piece) => {
    const long = Array.from({ length: 400_000 }, (_, index) => piece(index)).join('');
    const cost = (length: number): number => {
      const before = process.cpuUsage();
      readProposal(`二、存在的不足\n${long.slice(0, length)}`);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e3;
    };
    // Four times the text; the square would be sixteen times the work. A second is for warming up and the collector. A busy machine may
    // spoil a measurement, not five of them; the square spoils them all.
    const isLinear = Array.from({ length: 5 }).some(() => {
      const most = cost(250_000) * 8 + 1_000;
      return cost(1_000_000) < most;
    });
    expect(isLinear).toBe(true);
  });
});
