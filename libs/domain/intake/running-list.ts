import { isRunningForm, type Marker, type MarkerForm, readMarker } from './marker';

/** One member of a list that stands inside a sentence. */
export interface ListMember {
  marker: Marker;
  /** Bounds in the text, marker included. */
  from: number;
  to: number;
}

/** What may stand before the first and before the later members, form by form. */
const RUNNING: readonly MarkerForm[] = ['is', 'inOrder', 'arabicParen', 'circled', 'arabic', 'hanParen'];
const STARTS = /(?:^|[。；;：:，,！？])(?=[一二三四五六七八九十第首其再最（(①-⑳❶-❿⑴-⒛0-9０-９])/g;

/** Everything in a text that may be a member of a list of the running forms (一是, 第一，), in order. */
export function membersIn(text: string): { marker: Marker; from: number }[] {
  const members: { marker: Marker; from: number }[] = [];
  for (const match of text.matchAll(STARTS)) {
    const from = match.index + match[0].length;
    const marker = readMarker(text.slice(from, from + 24));
    if (marker && isRunningForm(marker.form)) members.push({ marker, from });
  }
  return members;
}

/**
 * Finds a list inside a text: 一是…；二是…, 第一，…, （1）…, ①…, 1.… The first form with at least two members
 * that begin at 1 wins; text before the first member is the lead. Gaps are kept as they are.
 */
export function runningList(text: string): ListMember[] {
  const found = new Map<MarkerForm, { marker: Marker; from: number }[]>();
  for (const match of text.matchAll(STARTS)) {
    const from = match.index + match[0].length;
    const marker = readMarker(text.slice(from, from + 24));
    if (!marker || !RUNNING.includes(marker.form)) continue;
    if (!isLoose(marker.form) && /[，,]/.test(match[0])) continue;
    const row = found.get(marker.form);
    if (row) {
      if (marker.ordinal > row.at(-1)!.marker.ordinal) row.push({ marker, from });
    } else if (marker.ordinal === 1) found.set(marker.form, [{ marker, from }]);
  }
  const lists = [...found.values()].filter((row) => row.length > 1).sort((a, b) => a[0]!.from - b[0]!.from);
  return (lists[0] ?? []).map((member, index, row) => ({ ...member, to: row[index + 1]?.from ?? text.length }));
}

/** 一是 is so seldom anything else that a comma may stand before it. */
const isLoose = (form: MarkerForm): boolean => form === 'is';
