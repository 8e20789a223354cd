import type { IntakeSource } from './intake-proposal';
import { isRunningForm, type Marker, readMarker } from './marker';
import { isNode, nodesOf, type OutlineNode } from './outline';
import type { Paragraph } from './paragraph';
import { runningList } from './running-list';
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
    return nodes.flatMap((node) =>
      isRunningForm(node.marker.form) && node.content.length === 0 ? runningEntries(node.paragraph) : [nodeEntry(node)],
    );
  }
  return part.content.flatMap((content) => (isNode(content) ? [] : listEntries(content)));
}

/** The members of a list inside a paragraph; empty where there is none. */
export function listEntries(paragraph: Paragraph, from = 0): Entry[] {
  return runningList(paragraph.text.slice(from)).map((member) => {
    const start = from + member.from;
    const entry = textEntry(paragraph, start + member.marker.label.length, from + member.to, member.marker);
    return { ...entry, source: paragraph.source(start, from + member.to) };
  });
}

/** A paragraph that begins 一是… or 二是… holds one entry, or runs on to the next ones. */
function runningEntries(paragraph: Paragraph): Entry[] {
  const members = membersFrom(paragraph.text, paragraph.marker!);
  return members.map(({ marker, from }, index) => {
    const to = members[index + 1]?.from ?? paragraph.text.length;
    const entry = textEntry(paragraph, from + marker.label.length, to, marker);
    return { ...entry, source: paragraph.source(from, to) };
  });
}

function membersFrom(text: string, first: Marker): { marker: Marker; from: number }[] {
  const members = [{ marker: first, from: 0 }];
  for (const match of text.matchAll(/[。；;](?=[一二三四五六七八九十第首其再最])/g)) {
    const from = match.index + 1;
    const marker = readMarker(text.slice(from, from + 24));
    if (marker?.form === first.form && marker.ordinal > members.at(-1)!.marker.ordinal) members.push({ marker, from });
  }
  return members;
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
