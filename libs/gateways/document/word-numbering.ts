import { chineseOrdinal } from '@domain/intake/chinese-ordinal';
import { attribute, xmlEvents } from './xml-events';

interface Level {
  start: number;
  format: string;
  /** `（%1）`: %n stands for the count of level n. */
  text: string;
}

/** Word counts paragraphs itself (一、 （一） 1.); the labels are not in the text and must be counted again. */
export class WordNumbering {
  private readonly levels = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, { list: string; starts: Map<number, number> }>();
  private readonly counts = new Map<string, number[]>();

  /** `xml` is word/numbering.xml. */
  constructor(xml: string) {
    let list = '';
    let level: Level | null = null;
    let number: { list: string; starts: Map<number, number> } | null = null;
    let overridden = 0;
    for (const event of xmlEvents(xml)) {
      if (event.kind === 'close' && event.name === 'w:num') number = null;
      if (event.kind !== 'open') continue;
      const value = attribute(event.attributes, 'w:val') ?? '';
      const place = Number(attribute(event.attributes, 'w:ilvl') ?? 0);
      if (event.name === 'w:abstractNum')
        this.levels.set((list = attribute(event.attributes, 'w:abstractNumId') ?? ''), new Map());
      else if (event.name === 'w:num') {
        number = { list: '', starts: new Map() };
        this.lists.set(attribute(event.attributes, 'w:numId') ?? '', number);
      } else if (event.name === 'w:lvl' && !number) {
        level = { start: 1, format: 'decimal', text: '' };
        this.levels.get(list)?.set(place, level);
      } else if (event.name === 'w:abstractNumId' && number) number.list = value;
      else if (event.name === 'w:lvlOverride') overridden = place;
      else if (event.name === 'w:startOverride' && number) number.starts.set(overridden, Number(value) || 1);
      else if (level && !number) read(level, event.name, value);
    }
  }

  /** The label of the next paragraph of a list at a level, e.g. （二）; empty where the list is unknown. Counts on. */
  next(numberId: string, place: number): string {
    const number = this.lists.get(numberId);
    const levels = number && this.levels.get(number.list);
    const level = levels?.get(place);
    if (!number || !levels || !level) return '';
    if (level.format === 'bullet') return '• ';
    const key = number.starts.size > 0 ? `number ${numberId}` : `list ${number.list}`;
    const counts = this.counts.get(key) ?? [];
    this.counts.set(key, counts);
    const startOf = (at: number): number => number.starts.get(at) ?? levels.get(at)?.start ?? 1;
    counts[place] = counts[place] === undefined ? startOf(place) : counts[place] + 1;
    counts.length = place + 1;
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return written(counts[at] ?? startOf(at), levels.get(at)?.format ?? 'decimal');
    });
  }
}

function read(level: Level, name: string, value: string): void {
  if (name === 'w:start') level.start = Number(value) || 1;
  if (name === 'w:numFmt') level.format = value;
  if (name === 'w:lvlText') level.text = value;
}

function written(count: number, format: string): string {
  if (/chinese|ideograph|japanese|taiwanese|korean/i.test(format) && count < 1_000) return chineseOrdinal(count);
  if (/EnclosedCircle/i.test(format) && count <= 20) return String.fromCharCode(0x2460 + count - 1);
  if (format === 'none') return '';
  return String(count);
}
