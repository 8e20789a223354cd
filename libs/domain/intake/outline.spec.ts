import fc from 'fast-check';
import { chineseOrdinal } from './chinese-ordinal';
import { buildOutline, nodesOf, type Outline } from './outline';
import { columns } from './line-measure';
import { readParagraphs } from './read-paragraphs';
import { headingOf } from './report-parts';

interface Heading {
  title: string;
  /** Title and body in one paragraph (（一）标题。正文) or the title alone on its lines. */
  inline: boolean;
  body: string;
  children: Heading[];
}

const WORDS = [
  '执法台账',
  '归档规范',
  '培训覆盖',
  '决策程序',
  '备案审查',
  '普法宣讲',
  '案卷质量',
  '调解衔接',
  '公开时效',
  '装备配置',
];
const words = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS), { minLength: min, maxLength: max }).map((parts) => parts.join(''));
const sentence = words(4, 30).map((text) => `${text.replace(/(.{24})/g, '$1，')}。`);

const heading = (depth: number): fc.Arbitrary<Heading> =>
  fc.record({
    title: words(1, 9),
    inline: fc.boolean(),
    body: fc.oneof(fc.constant(''), sentence),
    children: depth > 1 ? fc.array(heading(depth - 1), { maxLength: 3 }) : fc.constant([]),
  });

const circled = (n: number): string => String.fromCharCode(0x2460 + n - 1);
const STYLES: ((n: number) => string)[][] = [
  [
    (n) => `${chineseOrdinal(n)}、`,
    (n) => `${chineseOrdinal(n)}．`,
    (n) => `**${chineseOrdinal(n)}、**`,
    (n) => `## ${chineseOrdinal(n)}、 `,
  ],
  [
    (n) => `（${chineseOrdinal(n)}）`,
    (n) => `(${chineseOrdinal(n)})`,
    (n) => `（${chineseOrdinal(n)}）、`,
    (n) => `\u3000\u3000（${chineseOrdinal(n)}） `,
  ],
  [(n) => `${n}.`, (n) => `${n}．`, (n) => `${n}、`, (n) => ` ${n}. `],
  [(n) => `（${n}）`, (n) => `(${n})`, (n) => `${n}）`],
  [circled],
];

/** A choice of forms, outermost first as custom has it, and a style for each. */
const styles = fc
  .record({
    forms: fc.subarray([0, 1, 2, 3, 4], { minLength: 3, maxLength: 3 }),
    style: fc.array(fc.nat(11), { minLength: 3, maxLength: 3 }),
  })
  .map(({ forms, style }) => forms.map((form, level) => STYLES[form]![style[level]! % STYLES[form]!.length]!));

const layout = fc.record({
  wrapAt: fc.oneof(fc.constant(null), fc.integer({ min: 28, max: 32 })),
  blankLines: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  pageEvery: fc.integer({ min: 7, max: 40 }),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

/** Breaks a text as a word processor does: as many columns as fit, no full stop or comma at the head of a line. */
function wrapped(text: string, characters: number): string[] {
  const lines = [''];
  for (const letter of text) {
    const full = columns(lines.at(-1)! + letter) > characters * 2;
    if (full && !'，。、）'.includes(letter)) lines.push(letter);
    else lines[lines.length - 1] += letter;
  }
  return lines;
}

/** Where the tail of a lone heading fills its line, nothing tells it from a wrapped one: such titles are shortened. */
function shortTail(text: string, marker: string, { wrapAt }: Layout): string {
  if (wrapAt === null) return text;
  const lines = wrapped(marker + text, wrapAt);
  return columns(lines.at(-1)!) > wrapAt * 2 - 12 ? text.slice(0, 4) : text;
}

function render(
  tree: readonly Heading[],
  style: ((n: number) => string)[],
  page: Layout,
): { text: string; tree: Heading[] } {
  const paragraphs = [`${WORDS.join('').repeat(5)}。`];
  const put = (headings: readonly Heading[], level: number): Heading[] =>
    headings.map((one, index) => {
      const marker = style[level]!(index + 1);
      const title = one.inline && one.body ? one.title : shortTail(one.title, marker, page);
      if (one.inline && one.body) paragraphs.push(`${marker}${title}。${one.body}`);
      else paragraphs.push(marker + title, ...(one.body ? [one.body] : []));
      return { ...one, title, children: put(one.children, level + 1) };
    });
  const rendered = put(tree, 0);
  const wrap = (text: string): string[] => (page.wrapAt ? wrapped(text, page.wrapAt) : [text]);
  const lines = paragraphs.flatMap(wrap).flatMap((line, index) => {
    const mark = index % page.pageEvery === page.pageEvery - 1 ? [`— ${index} —`, '\f'] : [];
    return [line, ...(page.blankLines ? [''] : []), ...mark];
  });
  return { text: lines.join(page.lineEnd), tree: rendered };
}

const shape = (outline: Outline): unknown[] =>
  nodesOf(outline).map((node) => [node.marker.ordinal, headingOf(node), shape(node)]);
const expected = (tree: readonly Heading[]): unknown[] =>
  tree.map((one, index) => [index + 1, one.title, expected(one.children)]);

describe('outline', () => {
  it('gives back any tree of headings, however it is counted, wrapped and paged', () => {
    fc.assert(
      fc.property(fc.array(heading(3), { minLength: 1, maxLength: 4 }), styles, layout, (tree, style, page) => {
        const rendered = render(tree, style, page);
        expect(shape(buildOutline(readParagraphs(rendered.text)))).toEqual(expected(rendered.tree));
      }),
      { numRuns: 1_000 },
    );
  });

  it('learns an order against custom from the document', () => {
    const text = '1.组织\n（一）机构\n（二）人员\n2.执法\n（一）程序\n（二）案卷\n（三）装备';
    expect(shape(buildOutline(readParagraphs(text)))).toEqual([
      [
        1,
        '组织',
        [
          [1, '机构', []],
          [2, '人员', []],
        ],
      ],
      [
        2,
        '执法',
        [
          [1, '程序', []],
          [2, '案卷', []],
          [3, '装备', []],
        ],
      ],
    ]);
  });

  it('keeps a list that runs on across headings under each of them', () => {
    const text = '一、决策\n（一）目录\n1.甲项\n2.乙项\n（二）论证\n3.丙项\n二、执法\n（一）主体\n4.丁项';
    expect(shape(buildOutline(readParagraphs(text)))).toEqual([
      [
        1,
        '决策',
        [
          [
            1,
            '目录',
            [
              [1, '甲项', []],
              [2, '乙项', []],
            ],
          ],
          [2, '论证', [[3, '丙项', []]]],
        ],
      ],
      [2, '执法', [[1, '主体', [[4, '丁项', []]]]]],
    ]);
  });
});
