import { columns } from './line-measure';
import type { Marker, MarkerForm } from './marker';
import { Nesting } from './nesting';
import type { Paragraph } from './paragraph';
import { isUnnumberedPart, partOf } from './part';

/** A numbered paragraph (or an unnumbered heading) and what stands under it. */
export interface OutlineNode {
  marker: Marker;
  paragraph: Paragraph;
  /** What stands below in the order of the document: nodes and paragraphs without a number. */
  content: (OutlineNode | Paragraph)[];
}

export interface Outline {
  /** Everything in the order of the document. */
  content: (OutlineNode | Paragraph)[];
}

export const isNode = (content: OutlineNode | Paragraph): content is OutlineNode => 'content' in content;
export const nodesOf = (outline: Outline): OutlineNode[] => outline.content.filter(isNode);

/** Arranges paragraphs in a tree by their markers. */
export function buildOutline(paragraphs: readonly Paragraph[]): Outline {
  const markers = withUnnumberedParts(paragraphs);
  const nesting = new Nesting(markers.filter((marker) => marker !== null));
  const root: Outline = { content: [] };
  const open: OutlineNode[] = [];
  let place = 0;
  paragraphs.forEach((paragraph, index) => {
    const marker = markers[index];
    if (!marker) {
      (open.at(-1) ?? root).content.push(paragraph);
      return;
    }
    closeFor(marker, open, nesting, place);
    const node: OutlineNode = { marker, paragraph, content: [] };
    (open.at(-1) ?? root).content.push(node);
    open.push(node);
    place += 1;
  });
  return root;
}

/** Closes what the marker does not stand in: down to its own form where that is open, else by nesting. */
function closeFor(marker: Marker, open: OutlineNode[], nesting: Nesting, place: number): void {
  const same = open.findIndex((node) => node.marker.form === marker.form);
  if (same >= 0) open.length = same;
  while (open.length > 0 && !nesting.holds(open.at(-1)!.marker, place)) open.pop();
}

/** Where no numbered heading names a part of the document, short lines that do are headings too. */
function withUnnumberedParts(paragraphs: readonly Paragraph[]): (Marker | null)[] {
  const top: readonly MarkerForm[] = ['chapter', 'section', 'han'];
  const numbered = paragraphs.some(
    ({ marker, text, start }) =>
      marker !== null && top.includes(marker.form) && columns(text) <= 90 && partOf(text.slice(start)) !== null,
  );
  let count = 0;
  return paragraphs.map((paragraph) => {
    if (numbered || paragraph.marker || !isUnnumberedPart(paragraph.text)) return paragraph.marker;
    count += 1;
    return { form: 'plain', ordinal: count, label: '' };
  });
}
