import type { Paragraph } from './paragraph';

const TITLE_END =
  /(?:报告|总结|汇报|意见书?|方案|清单|台账|通知书?|通报|计划|情况|要点|纪要|公示|表|函|述法|材料|说明)(?:[（(][^（）()]{1,14}[）)])?$/;
const SENTENCE = /[。；;！？]|[，,：:]$/;
/** Official marks above a title: 文号, 签发人, 密级, 紧急程度, 文件 head. */
const MARK =
  /〔\d{4}〕|[[（(]\d{4}[\])）]\d*号|第\d+号$|^签发人|^(?:绝密|机密|秘密|内部|特急|加急|平急)|文件$|^附件\d*[：:]?$|^(?:份号|密级)/;
const HEAD_LINES = 12;
const LONGEST = 80;

/**
 * The title of a document: among the first unnumbered paragraphs the one that ends like a title, joined with the line
 * above it where that one begins it (the issuing office, or 关于…). Null where the text begins without one.
 */
export function documentTitle(paragraphs: readonly Paragraph[]): string | null {
  const head = headOf(paragraphs);
  const place = head.findIndex((paragraph) => TITLE_END.test(paragraph.text));
  if (place < 0) return head[0]?.heading && !MARK.test(head[0].text) ? head[0].text : null;
  const above = head[place - 1];
  const joins =
    above !== undefined &&
    !MARK.test(above.text) &&
    head[place]!.line - above.line <= 3 &&
    !repeats(above, head[place]!);
  return joins ? above.text + head[place]!.text : head[place]!.text;
}

/** The unnumbered lines before the running text; a long first paragraph means there is no title. */
function headOf(paragraphs: readonly Paragraph[]): Paragraph[] {
  const lines: Paragraph[] = [];
  for (const paragraph of paragraphs.slice(0, HEAD_LINES)) {
    if (paragraph.marker && !/^第/.test(paragraph.marker.label)) break;
    const mark = MARK.test(paragraph.text);
    if (!mark && (paragraph.text.length > LONGEST || SENTENCE.test(paragraph.text))) break;
    lines.push(paragraph);
  }
  return lines;
}

/** The line above is the office's head, and the title names the office again. */
const repeats = (above: Paragraph, title: Paragraph): boolean => title.text.startsWith(above.text);
