import { firstLabel } from './item-fields';

/** A title longer than this is no title but the finding itself. */
const LONGEST_TITLE = 50;
const LONGEST_CUT = 40;
const PLACE =
  /^[^，,]{1,20}(?:站|店|厂|公司|学校|小学|中学|幼儿园|医院|卫生院|市场|超市|宾馆|酒店|饭店|网吧|工地|项目部|商场|敬老院|养老院|村|社区|镇|乡|街道|局|办|委|所|中心|大队|煤矿|仓库)$/;
const TRAILING = /[。．.；;，,、：:！!？?\s]+$/;

/**
 * Parts the title from what follows: a bold run, the words before a colon, or the first sentence. A first sentence of more
 * than 50 characters is cut at a comma within 40, and the rest is then the whole text, so that nothing is lost.
 * `boldEnd` is where a bold run that opens the text ends, or 0.
 */
export function splitTitle(text: string, boldEnd = 0): { title: string; rest: string } {
  if (boldEnd >= 4 && boldEnd <= LONGEST_TITLE + 10) return parted(text, boldEnd);
  const end = sentenceEnd(text);
  const example = text.slice(0, end).search(/[，,；;](?:例?如|比如|其中)/);
  if (example >= 6 && example <= LONGEST_TITLE) return parted(text, example);
  const colon = text.slice(0, Math.min(end, 31)).search(/[：:]/);
  if (colon > 0 && PLACE.test(text.slice(0, colon))) return placed(text, colon, end);
  if (colon >= 4 && colon < text.length - 1 && !/[（(【][^）)】]*$/.test(text.slice(0, colon)))
    return parted(text, colon + 1);
  if (end <= LONGEST_TITLE) return parted(text, end === firstLabel(text) ? end : end + 1);
  return { title: cut(text.slice(0, end)), rest: text.trim() };
}

/** 祥和加油站：灭火器压力不足，…: a place and what is wrong there make the title together. */
function placed(text: string, colon: number, end: number): { title: string; rest: string } {
  const clause = text.slice(colon + 1, end).search(/[，,；;]/);
  const { title, rest } = parted(text, clause < 0 ? end + 1 : colon + 2 + clause);
  return { title: title.replace(/[：:]/, ''), rest };
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
