import { type Entry, entriesUnder, listEntries, textEntry } from './entry';
import { isNode, nodesOf, type Outline, type OutlineNode } from './outline';
import type { Paragraph } from './paragraph';
import { type Part, partOf } from './part';

/** A part of a report: the node of its heading and what kind of part it is. */
export interface ReportPart {
  node: OutlineNode;
  part: Part;
}

const AHEAD = /^(?:下一?步|下一?阶段|今后|接下来|20\d\d年[，,]?(?:我|全|将))/;
const ONLY_PROBLEMS =
  /^(?:存在)?(?:的)?(?:主要)?(?:的)?(?:问题|不足|短板)(?:[和与及](?:问题|不足|短板|困难))?(?:表现)?$/;
const ONLY_CAUSES = /^(?:主要|产生|存在问题|问题)*(?:的)?原因(?:分析)?$/;
const LACK_WORDS =
  /有待|不够|不足|不强|不高|不深|不实|不严|不到位|不完善|不健全|不规范|不及时|不平衡|不紧|不多|不畅|薄弱|缺乏|欠缺|缺少|滞后|单一|偏少|短缺|仍需|还需|亟待|差距|短板|弱化|困难|未能|尚未/;
const LEAD_IN =
  /(?:^|[，,。；;])(?:主要(?:表现|体现|存在|问题)?(?:在|为|是|有)?|具体(?:表现|体现)?(?:在|为)?|例如|比如|如)[：:，,]?/;

/** The headings of the wanted parts, at the outermost level where any stands. */
export function findParts(outline: Outline, wanted: readonly Part[]): ReportPart[] {
  let level = nodesOf(outline);
  while (level.length > 0) {
    const found = level.flatMap((node) => {
      const part = partOf(headingOf(node));
      return part && (wanted.includes(part) || part === 'both') ? [{ node, part }] : [];
    });
    if (found.length > 0) return found;
    level = level.flatMap(nodesOf);
  }
  return [];
}

/** Text of a heading without its marker and without what follows it in the same paragraph. */
export function headingOf(node: OutlineNode): string {
  return textEntry(node.paragraph, node.paragraph.start, node.paragraph.text.length, null).title;
}

/** The shortcomings a part names; `unnumbered` where they stand in running text without a count. */
export function shortcomingEntries({ node, part }: ReportPart): { entries: Entry[]; unnumbered: boolean } {
  const inner = nodesOf(node);
  const only = inner.find((child) => ONLY_PROBLEMS.test(headingOf(child)));
  if (only) return withCauses(shortcomingEntries({ node: only, part: 'shortcomings' }), inner);
  const content = part === 'both' ? node.content.slice(0, splitPlace(node)) : node.content;
  const counted = content.filter((one) => !isNode(one) || !ONLY_CAUSES.test(headingOf(one)));
  const entries = [...ownList(node, counted), ...entriesUnder({ content: counted })];
  if (entries.length > 0) return { entries, unnumbered: false };
  const running = counted.flatMap((one) => (isNode(one) ? [] : runningShortcoming(one, 0)));
  const own = ownText(node);
  return {
    entries: [...(own < node.paragraph.text.length ? runningShortcoming(node.paragraph, own) : []), ...running],
    unnumbered: true,
  };
}

/** （二）原因分析 beside （一）存在的问题: as many causes as shortcomings belong to them one by one. */
function withCauses<T extends { entries: Entry[] }>(found: T, siblings: readonly OutlineNode[]): T {
  const causes = siblings.filter((child) => ONLY_CAUSES.test(headingOf(child))).flatMap(entriesUnder);
  if (causes.length !== found.entries.length) return found;
  const entries = found.entries.map((entry, index) => {
    const { title, body } = causes[index]!;
    return { ...entry, body: [...entry.body, `原因：${[title, ...body].join('。')}`] };
  });
  return { ...found, entries };
}

/** The steps a part announces: counted ones, else a paragraph each. */
export function stepEntries({ node, part }: ReportPart): Entry[] {
  const inner = nodesOf(node).find((child) => partOf(headingOf(child)) === 'nextSteps' && nodesOf(child).length > 0);
  if (part === 'both' && inner) return stepEntries({ node: inner, part: 'nextSteps' });
  const content = part === 'both' ? node.content.slice(splitPlace(node)) : node.content;
  const entries = [...(part === 'both' ? [] : ownList(node, content)), ...entriesUnder({ content })];
  if (entries.length > 0) return entries;
  const own = ownText(node);
  const first = own < node.paragraph.text.length && part !== 'both' ? [paragraphEntry(node.paragraph, own)] : [];
  const paragraphs = content.flatMap((one) => (isNode(one) || one.text.length < 10 ? [] : [paragraphEntry(one, 0)]));
  return [...first, ...paragraphs];
}

/** Where a part that holds both turns from what is lacking to what comes next. */
function splitPlace(node: OutlineNode): number {
  const place = node.content.findIndex((one) => AHEAD.test(isNode(one) ? headingOf(one) : one.text));
  return place < 0 ? node.content.length : place;
}

/** A list in the heading's own paragraph (存在的不足。一是…；二是…), unless numbered paragraphs follow. */
function ownList(node: OutlineNode, content: OutlineNode['content']): Entry[] {
  return content.some(isNode) ? [] : listEntries(node.paragraph, node.paragraph.start);
}

/** Index where the text behind the heading begins in the heading's own paragraph; its length where there is none. */
function ownText(node: OutlineNode): number {
  const { paragraph } = node;
  const { body } = textEntry(paragraph, paragraph.start, paragraph.text.length, null);
  return body[0] ? paragraph.text.length - body[0].length : paragraph.text.length;
}

function paragraphEntry(paragraph: Paragraph, from: number): Entry {
  const entry = textEntry(paragraph, from, paragraph.text.length, null);
  return { ...entry, source: paragraph.source(from) };
}

/** A shortcoming told in running text: it begins behind 如, 主要表现在, or with the first sentence that names a lack. */
function runningShortcoming(paragraph: Paragraph, from: number): Entry[] {
  const text = paragraph.text.slice(from);
  if (!LACK_WORDS.test(text)) return [];
  for (const match of text.matchAll(new RegExp(LEAD_IN, 'g'))) {
    const begin = from + match.index + match[0].length;
    const sentence = paragraph.text.slice(begin).split('。')[0]!;
    if (LACK_WORDS.test(sentence)) return [paragraphEntry(paragraph, begin)];
  }
  let begin = from;
  for (const sentence of text.split(/(?<=。)/)) {
    if (LACK_WORDS.test(sentence)) return [paragraphEntry(paragraph, begin)];
    begin += sentence.length;
  }
  return [];
}
