import type { Day } from '../day';
import { situation } from '../deadline/duty-plan';
import type { WorkCalendar } from '../deadline/work-calendar';
import type { ItemState } from '../item/item-state';
import type { AudienceFacts } from './resolve-audience';

/** An open item as a digest tells of it. */
export type DigestItem = AudienceFacts &
  Pick<ItemState, 'id' | 'number' | 'title' | 'status' | 'dueOn' | 'submittedOn'> & {
    /** A reminder of it stands on this day. */
    reminded: boolean;
  };

/** In the order a person reads them. */
const SECTIONS = {
  overdue: '逾期',
  today: '今天到期',
  week: '本周到期',
  soon: '临近到期',
  waiting: '待您办理',
} as const;
type Section = keyof typeof SECTIONS;
const ORDER = Object.keys(SECTIONS) as Section[];

/** So many are named in each section; the rest is a number. */
const MOST_LINES = 20;

/** A subject is read in a narrow list. */
const MOST_TITLE = 48;

const short = (words: string): string => (words.length > MOST_TITLE ? `${words.slice(0, MOST_TITLE - 1)}…` : words);

/** The section an item stands in for whoever is to act on it; null where there is nothing to say today. */
export function sectionOf({ status, dueOn, reminded }: DigestItem, today: Day, weekEnd: Day): Section | null {
  if (status === 'submitted') return 'waiting';
  if (dueOn && dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  if (dueOn && dueOn <= weekEnd) return 'week';
  if (reminded) return 'soon';
  return status === 'assigned' ? 'waiting' : null;
}

/** What one person is told on one day; never made for somebody with nothing in it. */
export class Digest {
  private readonly lines = new Map<Section, { count: number; named: string[] }>();
  private readonly remindedTitles: string[] = [];

  constructor(
    private readonly today: Day,
    private readonly calendar: WorkCalendar,
  ) {}

  /** Items come in the order of their dates. */
  add(section: Section, item: DigestItem): void {
    const part = this.lines.get(section) ?? { count: 0, named: [] };
    this.lines.set(section, part);
    part.count += 1;
    if (part.named.length < MOST_LINES) part.named.push(`${item.number} ${item.title}（${this.standing(item)}）`);
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

  /** Stands in brackets itself, so it holds none. */
  private standing(item: DigestItem): string {
    return item.status === 'assigned' && (!item.dueOn || item.dueOn > this.today)
      ? `待签收${item.dueOn ? `，时限 ${item.dueOn}` : ''}`
      : situation(this.today, item, this.calendar).replace(/（(.+)）$/, '，$1');
  }
}
