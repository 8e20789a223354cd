import type { WordNumbering } from './word-numbering';
import { attribute, type XmlEvent, xmlEvents } from './xml-events';

interface NumberedBy {
  id: string | null;
  level: number | null;
}

interface Paragraph {
  text: string;
  style: string;
  numbered: NumberedBy;
}

interface Table {
  cells: string[];
  cell: string[];
}

/** What stands in the file but not on the page: deletions, field codes, the second form of a drawing. */
const HIDDEN = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback', 'w:footnoteReference']);

/** Lines of word/document.xml: a paragraph each, a table row each. `styles` is word/styles.xml. */
export function wordLines(document: string, styles: string, numbering: WordNumbering): string[] {
  return new WordReader(numbering, stylesWithNumbers(styles)).read(document);
}

class WordReader {
  private readonly lines: string[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private hidden = 0;
  private inText = false;

  constructor(
    private readonly numbering: WordNumbering,
    private readonly styles: ReadonlyMap<string, NumberedBy>,
  ) {}

  read(document: string): string[] {
    for (const event of xmlEvents(document)) {
      if (event.kind === 'text') this.write(this.inText ? event.text : '');
      else if (HIDDEN.has(event.name)) this.hide(event);
      else if (this.hidden > 0) continue;
      else if (event.kind === 'close') this.close(event.name);
      else if (!event.empty) this.open(event.name, event.attributes);
      else this.mark(event.name, event.attributes);
    }
    return this.lines;
  }

  private hide(event: XmlEvent): void {
    if (event.kind === 'open' && !event.empty) this.hidden += 1;
    if (event.kind === 'close' && this.hidden > 0) this.hidden -= 1;
  }

  private open(name: string, attributes: string): void {
    if (name === 'w:p') this.paragraphs.push({ text: '', style: '', numbered: { id: null, level: null } });
    else if (name === 'w:tbl') this.tables.push({ cells: [], cell: [] });
    else if (name === 'w:t') this.inText = true;
    else this.mark(name, attributes);
  }

  private mark(name: string, attributes: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (name === 'w:p' && !paragraph) this.put('');
    if (!paragraph) return;
    if (name === 'w:tab') this.write(' ');
    else if (name === 'w:br' || name === 'w:cr') this.write(this.tables.length > 0 ? ' ' : '\n');
    else if (name === 'w:noBreakHyphen') this.write('-');
    else if (name === 'w:pStyle') paragraph.style = attribute(attributes, 'w:val') ?? '';
    else if (name === 'w:numId') paragraph.numbered.id = attribute(attributes, 'w:val');
    else if (name === 'w:ilvl') paragraph.numbered.level = Number(attribute(attributes, 'w:val'));
  }

  private close(name: string): void {
    if (name === 'w:t') this.inText = false;
    else if (name === 'w:p') this.endParagraph();
    else if (name === 'w:tc') this.endCell();
    else if (name === 'w:tr') this.endRow();
    else if (name === 'w:tbl') this.tables.pop();
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && this.hidden === 0) paragraph.text += text;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const style = this.styles.get(paragraph.style);
    const id = paragraph.numbered.id ?? style?.id ?? null;
    const level = paragraph.numbered.level ?? style?.level ?? 0;
    const counts = id !== null && id !== '0' && paragraph.text.trim() !== '';
    this.put((counts ? this.numbering.next(id, level) : '') + paragraph.text);
  }

  /** A finished paragraph is a line, or part of the table cell it stands in. */
  private put(text: string): void {
    const table = this.tables.at(-1);
    if (!table) this.lines.push(text);
    else if (text.trim() !== '') table.cell.push(text.replace(/[\t\n]+/g, ' ').trim());
  }

  private endCell(): void {
    const table = this.tables.at(-1);
    table?.cells.push(table.cell.join(' '));
    if (table) table.cell = [];
  }

  /** The row of a table inside a cell becomes text of that cell. */
  private endRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    const outer = this.tables.at(-2);
    if (outer) outer.cell.push(table.cells.join(' '));
    else this.lines.push(table.cells.join('\t'));
    table.cells = [];
  }
}

/** Styles that number their paragraphs: a heading style bound to a list. */
function stylesWithNumbers(xml: string): Map<string, NumberedBy> {
  const styles = new Map<string, NumberedBy>();
  let current: NumberedBy | null = null;
  for (const event of xmlEvents(xml)) {
    if (event.kind !== 'open') continue;
    if (event.name === 'w:style') {
      current = { id: null, level: null };
      styles.set(attribute(event.attributes, 'w:styleId') ?? '', current);
    } else if (event.name === 'w:numId' && current) current.id = attribute(event.attributes, 'w:val');
    else if (event.name === 'w:ilvl' && current) current.level = Number(attribute(event.attributes, 'w:val'));
  }
  return styles;
}
