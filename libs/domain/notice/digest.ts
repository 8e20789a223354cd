import { type DigestItem, type Section, SECTIONS } from './digest-entries';

const ORDER = Object.keys(SECTIONS) as Section[];

/** So many are named in each section; the rest is a number. */
const MOST_LINES = 20;

/** A subject is read in a narrow list. */
const MOST_TITLE = 48;

const short = (words: string): string => (words.length > MOST_TITLE ? `${words.slice(0, MOST_TITLE - 1)}…` : words);

/** What one person is told on one day; never made for somebody with nothing in it. */
export class Digest {
  private readonly lines = new Map<Section, { count: number; named: string[] }>();
  private readonly remindedTitles: string[] = [];

  /** Items come in the order of their dates. `standing` holds no brackets, for it stands in them. */
  add(section: Section, item: Pick<DigestItem, 'number' | 'title' | 'reminded'>, standing: string): void {
    const part = this.lines.get(section) ?? { count: 0, named: [] };
    this.lines.set(section, part);
    part.count += 1;
    if (part.named.length < MOST_LINES) part.named.push(`${item.number} ${item.title}（${standing}）`);
    if (item.reminded && section !== 'waiting') this.remindedTitles.push(`${item.number} ${item.title}`);
  }

  /** Names what is new today first. */
  get title(): string {
    const [first, ...others] = this.remindedTitles;
    if (first) return `到期提醒：${short(first)}${others.length > 0 ? `等 ${others.length + 1} 件` : ''}`;
    return `每日摘要：${this.parts()
      .map(([section, { count }]) => `${SECTIONS[section]} ${count} 件`)
      .join('，')}`;
  }

  get body(): string {
    return this.parts()
      .flatMap(([section, { count, named }]) => [
        `${SECTIONS[section]}（${count} 件）`,
        ...named,
        ...(count > named.length ? [`另有 ${count - named.length} 件，请登录系统查看。`] : []),
      ])
      .join('\n');
  }

  private parts(): [Section, { count: number; named: string[] }][] {
    return ORDER.flatMap((section) => {
      const part = this.lines.get(section);
      return part ? [[section, part]] : [];
    });
  }
}
