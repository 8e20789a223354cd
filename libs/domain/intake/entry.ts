import type { IntakeSource } from './intake-proposal';
import { isRunningForm, type Marker } from './marker';
import { isNode, nodesOf, type OutlineNode } from './outline';
import type { Paragraph } from './paragraph';
import { membersIn, runningList } from './running-list';
import { splitTitle } from './split-title';

/** One entry of a list, whether it stands under a number of its own or inside a sentence. */
export interface Entry {
  marker: Marker | null;
  title: string;
  /** What follows the title, a paragraph each. Where the title had to be cut from a long sentence: the whole text. */
  body: string[];
  source: IntakeSource;
}

/** The entry a node holds; everything below it becomes its body. */
export function nodeEntry(node: OutlineNode): Entry {
  const entry = textEntry(node.paragraph, node.paragraph.start, node.paragraph.text.length, node.marker);
  const below = node.content.flatMap(textsBelow);
  return { ...entry, source: node.paragraph.source(), body: [...entry.body, ...below] };
}

/** The entries of what stands under a heading: its nodes, else the lists inside its paragraphs. */
export function entriesUnder(part: { content: OutlineNode['content'] }): Entry[] {
  const nodes = nodesOf(part);
  if (nodes.length > 0) {
    const own = nodes.flatMap((node) => (isRunningForm(node.marker.form) ? runningEntries(node) : [nodeEntry(node)]));
    return [...entriesBefore(part.content, nodes[0]!), ...own];
  }
  return part.content.flatMap((content) => (isNode(content) ? [] : listEntries(content)));
}

/** Where the counted paragraphs begin with 二是, the 一是 before it stands inside a paragraph above. */
function entriesBefore(content: OutlineNode['content'], { marker }: OutlineNode): Entry[] {
  if (!isRunningForm(marker.form) || marker.ordinal === 1) return [];
  const above = content.slice(0, content.findIndex(isNode)) as Paragraph[];
  return above.flatMap((paragraph) => {
    const members = membersIn(paragraph.text).filter((member) => member.marker.form === marker.form);
    return members[0]?.marker.ordinal === 1 ? entriesOf(paragraph, members) : [];
  });
}

/** The members of a list inside a paragraph; empty where there is none. */
export function listEntries(paragraph: Paragraph, from = 0): Entry[] {
  return runningList(paragraph.text.slice(from)).map((member) => {
    const start = from + member.from;
    const entry = textEntry(paragraph, start + member.marker.label.length, from + member.to, member.marker);
    return { ...entry, source: paragraph.source(start, from + member.to) };
  });
}

/** A paragraph that begins 一是… or 二是… holds one entry, or runs on to the next ones; what stands below is the last one's. */
function runningEntries({ paragraph, content }: OutlineNode): Entry[] {
  const members = [{ marker: paragraph.marker!, from: 0 }];
  for (const member of membersIn(paragraph.text)) {
    const last = members.at(-1)!.marker;
    if (member.marker.form === last.form && member.marker.ordinal > last.ordinal) members.push(member);
  }
  const entries = entriesOf(paragraph, members);
  entries.at(-1)!.body.push(...content.flatMap(textsBelow));
  return entries;
}

function entriesOf(paragraph: Paragraph, members: readonly { marker: Marker; from: number }[]): Entry[] {
  return members.map(({ marker, from }, index) => {
    const to = members[index + 1]?.from ?? paragraph.text.length;
    const entry = textEntry(paragraph, from + marker.label.length, to, marker);
    return { ...entry, source: paragraph.source(from, to) };
  });
}

/** The entry in `text.slice(from, to)` of a paragraph. */
export function textEntry(paragraph: Paragraph, from: number, to: number, marker: Marker | null): Entry {
  const bold = paragraph.boldEnd > from && paragraph.boldEnd <= to ? paragraph.boldEnd - from : 0;
  const { title, rest } = splitTitle(paragraph.text.slice(from, to), bold);
  return { marker, title, body: rest ? [rest] : [], source: paragraph.source(from, to) };
}

function textsBelow(content: OutlineNode | Paragraph): string[] {
  return isNode(content) ? [content.paragraph.text, ...content.content.flatMap(textsBelow)] : [content.text];
}
