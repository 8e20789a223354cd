import { firstLabel } from './item-fields';

/** A title longer than this is no title but the finding itself. */
const LONGEST_TITLE = 50;
const LONGEST_CUT = 40;
const TRAILING = /[。．.；;，,、：:！!？?\s]+$/;

/**
 * Parts the title from what follows: a bold run, the words before a colon, or the first sentence. A first sentence of more
 * than 50 characters is cut at a comma within 40, and the rest is then the whole text, so that nothing is lost.
 * `boldEnd` is where a bold run that opens the text ends, or 0.
 */
export function splitTitle(text: string, boldEnd = 0): { title: string; rest: string } {
  if (boldEnd >= 4 && boldEnd <= LONGEST_TITLE + 10) return parted(text, boldEnd);
  const end = sentenceEnd(text);
  const colon = text.slice(0, Math.min(end, 31)).search(/[：:]/);
  if (colon >= 4 && colon < text.length - 1 && !/[（(【][^）)】]*$/.test(text.slice(0, colon)))
    return parted(text, colon + 1);
  if (end <= LONGEST_TITLE) return parted(text, end === firstLabel(text) ? end : end + 1);
  return { title: cut(text.slice(0, end)), rest: text.trim() };
}

/** The first full stop, or the label (责任单位：) before it that is not inside brackets. */
function sentenceEnd(text: string): number {
  const stop = text.search(/[。！？!?]/);
  const end = stop < 0 ? text.length : stop;
  const label = firstLabel(text);
  const free = label > 0 && label < end && !/[（(【]/.test(text[label - 1]!);
  return free ? label : end;
}

function parted(text: string, at: number): { title: string; rest: string } {
  return {
    title: text.slice(0, at).replace(TRAILING, ''),
    rest: text
      .slice(at)
      .replace(/^[。；;，,：:、\s]+/, '')
      .trim(),
  };
}

/** The clauses that fit, else the first 40 characters. */
function cut(sentence: string): string {
  const head = sentence.slice(0, LONGEST_CUT + 1);
  const comma = Math.max(...['，', ',', '；', ';', '：', ':'].map((sign) => head.lastIndexOf(sign)));
  const title = sentence.slice(0, comma >= 6 ? comma : LONGEST_CUT);
  return title.replace(/[\ud800-\udbff]$/, '').replace(TRAILING, '');
}
