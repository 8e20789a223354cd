import fc from 'fast-check';
import { day } from '../day';
import { type CountKey, FIGURES, type FigureCounts } from './figures';
import { writeSection } from './section';
import { sectionMarkdown } from './section-markdown';
import { anItem, someCounts, someFacts } from './section.fixture';

const EIGHT = someCounts({
  total: 8,
  open: 3,
  submitted: 1,
  closed: 5,
  common: 3,
  specific: 4,
  selfIdentified: 1,
  immediate: 2,
  timeBound: 5,
  continuing: 1,
  measures: 12,
  measuresDone: 9,
  mechanisms: 2,
});

const textOf = (facts: Parameters<typeof someFacts>[0]): string =>
  writeSection(someFacts(facts))
    .paragraphs.map(({ text }) => text)
    .join('\n');

const gapsOf = (facts: Parameters<typeof someFacts>[0]): string[] =>
  writeSection(someFacts(facts)).gaps.map(({ code }) => code);

const LOOKED = ['everClosed', 'lookBackPlanned', 'lookedBack', 'rebounded', 'lookBackCoverage', 'reboundRate'];

describe('the rectification section', () => {
  it('says basis, meeting, task force, list and plan, principle, result', () => {
    const section = writeSection(someFacts({ counts: EIGHT }));
    expect(section.title).toBe('法治建设督察反馈意见整改情况');
    expect(section.gaps).toEqual([]);
    expect(section.paragraphs.map(({ text }) => text)).toEqual([
      '一、组织部署',
      '2026年6月12日，市委依法治市办反馈法治督察意见（市法治办〔2026〕12号）。' +
        '整改工作依据《关于法治建设督察情况的反馈意见》（市法治办〔2026〕12号）、《法治督察反馈问题整改方案》开展。' +
        '2026年6月24日，召开县委全面依法治县委员会会议，专题研究整改工作。' +
        '成立法治督察整改工作专班，由县委常委、政法委书记牵头负责。' +
        '制定《清源县法治督察反馈问题整改方案》（清法委〔2026〕3号），建立问题清单，逐项明确牵头单位、责任人和整改时限。' +
        '整改中坚持照单全收，立行立改，共性、个性与自查问题相结合，举一反三，健全长效机制。',
      '二、整改成效',
      '截至2026年11月20日，问题清单共有问题8个，其中共性问题3个、个性问题4个、自查问题1个；按整改类型分，立行立改2个、限期整改5个、长期坚持1个。',
      '已整改销号5个，正在整改3个（其中待验收1个、逾期0个），整改完成率62.5%。',
      '制定整改措施12条，已完成9条；建立长效机制2项。申请延期0次；暂停计时的问题0个；验收中退回过的问题0个，销号后重启的问题0个。',
    ]);
  });

  it('says of an empty list that nothing is on it, and computes no rate', () => {
    const text = textOf({});
    expect(text).toContain('已交办的问题0个，不计算整改完成率');
    expect(text).not.toMatch(/照单全收|逐项明确|%|逐项情况/);
  });

  it('tells one open item', () => {
    const text = textOf({ counts: someCounts({ total: 1, open: 1, common: 1, timeBound: 1 }), items: [anItem()] });
    expect(text).toContain('已整改销号0个，正在整改1个（其中待验收0个、逾期0个），整改完成率0%。');
    expect(text).toContain('1.行政执法公示不及时（共性，牵头单位：柳林镇）：正在整改，整改时限为2026年12月31日。');
    expect(text).not.toMatch(/相结合|全部/);
  });

  it('says 全部 only when all are closed', () => {
    const counts = someCounts({ total: 2, closed: 2, common: 2, immediate: 2 });
    const closed = anItem({ status: 'closed', grade: 'mostlyRectified', closedOn: day('2026-11-02') });
    const text = textOf({ counts, items: [closed, closed] });
    expect(text).toContain('正在整改0个（其中待验收0个、逾期0个），整改完成率100%。问题清单所列问题已全部销号。');
    expect(text).toContain(
      '2.行政执法公示不及时（共性，牵头单位：柳林镇）：已于2026年11月2日销号，验收结论为基本整改。',
    );
    expect(textOf({ counts: EIGHT })).not.toContain('全部');
  });

  it.each([
    ['meeting', { meeting: null }, 'meeting.missing', '专题研究'],
    [
      'meeting after the cut-off',
      { meeting: { heldOn: day('2026-11-21'), name: '党委会议' } },
      'meeting.later',
      '专题研究',
    ],
    ['task force', { taskForce: null }, 'taskForce.missing', '成立'],
    ['plan', { planDocument: null }, 'plan.missing', '制定《'],
    ['basis documents', { basisDocuments: [] }, 'basis.missing', '整改工作依据'],
  ])('leaves out a %s it does not hold, and names the gap', (_name, supervision, code, words) => {
    expect(textOf({ counts: EIGHT, supervision })).not.toContain(words);
    expect(gapsOf({ counts: EIGHT, supervision })).toEqual([code]);
  });

  it('claims no principle the data does not bear', () => {
    const counts = someCounts({ total: 1, closed: 1, specific: 1, timeBound: 1 });
    const { gaps } = writeSection(someFacts({ counts, drafts: 2, cancelled: 1 }));
    expect(textOf({ counts, drafts: 2, cancelled: 1 })).not.toContain('整改中坚持');
    expect(gaps.map(({ detail }) => detail)).toEqual([
      '清单中另有2个问题尚未交办、1个问题已撤销，未计入以下文字和统计数。',
      '未写“照单全收”：清单中有2个问题尚未交办，有1个问题已撤销。',
      '未写“立行立改”：没有立行立改的问题。',
      '未写“共性、个性与自查问题相结合”：清单中的问题不足两种性质。',
      '未写“举一反三”：没有自查发现的问题。',
      '未写“健全长效机制”：没有登记长效机制。',
    ]);
  });

  it('points to the ledger for a long list', () => {
    expect(textOf({ counts: someCounts({ total: 51, open: 51 }), items: [anItem()] })).toContain('逐项情况见整改台账');
  });

  it('says where each figure stands, whatever the numbers and the words', () => {
    const counts = fc.record(
      Object.fromEntries(Object.keys(someCounts()).map((key) => [key, fc.nat(100_000)])) as Record<
        CountKey,
        fc.Arbitrary<number>
      >,
    ) as fc.Arbitrary<FigureCounts>;
    fc.assert(
      fc.property(counts, fc.string(), (numbers, name) => {
        const section = writeSection(
          someFacts({ counts: numbers, supervision: { issuer: `{total}${name}`, taskForce: { name, leader: null } } }),
        );
        const placed = section.paragraphs.flatMap(({ text, figures }) =>
          figures.map(({ key, value, start, end }) => ({ key, value, slice: text.slice(start, end) })),
        );
        for (const { key, value, slice } of placed) {
          expect(slice).toBe(String(value));
          expect(value).toBe(section.figures.find((figure) => figure.key === key)!.value);
        }
        const said = new Set(placed.map(({ key }) => key));
        // Of look-backs and publicity only what there was.
        const looked = numbers.lookedBack > 0 && numbers.everClosed > 0;
        const silent = [...(looked ? [] : LOOKED), ...(numbers.publicity > 0 ? [] : ['publicity'])];
        const expected = Object.keys(FIGURES).filter((key) => !silent.includes(key));
        if (numbers.total > 0) expect([...said].sort()).toEqual(expected.sort());
      }),
    );
  });
});

it('says of look-backs what was closed, looked at and come back, and nothing where there were none', () => {
  const counts = someCounts({ total: 9, closed: 7, everClosed: 8, lookBackPlanned: 6, lookedBack: 5, rebounded: 1 });
  const text = (facts: object) =>
    writeSection(someFacts(facts))
      .paragraphs.map((one) => one.text)
      .join('');
  expect(text({ counts })).toContain(
    '销号过的问题8个，安排回头看6个，已回头看5个，覆盖率62.5%；其中发现反弹1个，反弹率20%。反弹问题已重启整改。',
  );
  expect(text({ counts: someCounts({ total: 9, closed: 7, everClosed: 7 }) })).not.toContain('回头看');
  expect(text({ counts: someCounts({ total: 9, submitted: 2, publicity: 1 }) })).toContain('待验收2个（含公示中1个）');
});

it('writes Markdown that keeps the signs of people’s texts', () => {
  const facts = someFacts({ counts: someCounts({ total: 1 }), items: [anItem({ title: '*_#<b>' })] });
  const text = sectionMarkdown(writeSection(facts));
  expect(text.startsWith('# 法治建设督察反馈意见整改情况\n\n## 一、组织部署\n\n2026年')).toBe(true);
  expect(text).toContain('1.\\*\\_\\#\\<b\\>（共性');
});
