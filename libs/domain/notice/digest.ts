import { type DigestItem, type Section, SECTIONS } from './digest-entries';

const ORDER = Object.keys(SECTIONS) as Section[];

/** So many are named in each section; the rest is a number. */
const MOST_LINES = 20;

/** A subject is read in a narrow list. */
const MOST_TITLE = 48;

const short = (words: string): string => (words.length > MOST_TITLE ? `${words.slice(0, MOST_TITLE - 1)}…` : words);

export interface DigestLine {
  item: Pick<DigestItem, 'id' | 'number' | 'title'>;
  standing: string;
}

/** How many stand in a section, and those of them that are named. */
export interface DigestPart {
  section: Section;
  count: number;
  named: DigestLine[];
}

/** What one person is told on one day; never made for somebody with nothing in it. */
export class Digest {
  private readonly known = new Map<Section, DigestPart>();
  private readonly remindedTitles: string[] = [];

  /** Items come in the order of their dates. `standing` holds no brackets, for it stands in them. */
  add(section: Section, item: DigestLine['item'], standing: string, reminded: boolean): void {
    const part = this.known.get(section) ?? { section, count: 0, named: [] };
    this.known.set(section, part);
    part.count += 1;
    if (part.named.length < MOST_LINES) part.named.push({ item, standing });
    if (reminded && section !== 'waiting') this.remindedTitles.push(`${item.number} ${item.title}`);
  }

  /** Names what is new today first. */
  get title(): string {
    const [first, ...others] = this.remindedTitles;
    if (first) return `到期提醒：${short(first)}${others.length > 0 ? `等 ${others.length + 1} 件` : ''}`;
    return `每日摘要：${this.parts.map(({ section, count }) => `${SECTIONS[section]} ${count} 件`).join('，')}`;
  }

  get body(): string {
    return this.parts
      .flatMap(({ section, count, named }) => [
        `${SECTIONS[section]}（${count} 件）`,
        ...named.map(({ item, standing }) => `${item.number} ${item.title}（${standing}）`),
        ...(count > named.length ? [`另有 ${count - named.length} 件，请登录系统查看。`] : []),
      ])
      .join('\n');
  }

  /** In the order they are read. */
  get parts(): DigestPart[] {
    return ORDER.flatMap((section) => this.known.get(section) ?? []);
  }
}
