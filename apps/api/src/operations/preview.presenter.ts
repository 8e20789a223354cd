import type { ComingDigest, ComingMessage } from '@application/operations/foresee-digests';
import type { ComingDuty } from '@application/ports/job-queries';
import { type NameBook, Names } from '@application/ports/names';
import type { Digest } from '@domain/notice/digest';
import { SECTIONS } from '@domain/notice/digest-entries';
import type { Coming } from '@domain/notice/preview';
import type { Party } from '@domain/notice/resolve-audience';
import { Injectable } from '@nestjs/common';
import type {
  ComingDigestView,
  ComingLineView,
  PreviewLineView,
  PreviewMessageView,
  PreviewPersonView,
} from './preview.view';

/** So many lines of digests are named in one answer; the rest is counted. */
const MOST_NAMED = 5_000;

/** What the coming days say, one line a day and person. */
@Injectable()
export class PreviewPresenter {
  constructor(private readonly names: Names) {}

  /** In the order of the messages. */
  async messages(messages: readonly Coming<ComingDuty['item']>[]): Promise<PreviewLineView[]> {
    const lines = new Lines<PreviewLineView>(await this.bookOf(messages), (line) => ({ ...line, messages: [] }));
    for (const message of messages) lines.of(message).messages.push(messageView(message));
    return lines.all.map(([, line]) => line);
  }

  /** By day and person. */
  async forecast(messages: readonly ComingMessage[], digests: readonly ComingDigest[]): Promise<ComingLineView[]> {
    const book = await this.bookOf([...messages, ...digests]);
    const lines = new Lines<ComingLineView>(book, (line) => ({ ...line, messages: [], digest: null }));
    for (const message of messages)
      lines.of(message).messages.push({ ...messageView(message), digestOn: message.digestOn });
    let room = MOST_NAMED;
    for (const one of digests) {
      const view = digestView(one.digest, one.mailed, room);
      lines.of(one).digest = view;
      room -= view.parts.reduce((sum, { items }) => sum + items.length, 0);
    }
    return lines.all.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
  }

  private bookOf(told: readonly Told[]): Promise<NameBook> {
    return this.names.book(told.map(({ person }) => person.unitId));
  }
}

/** What somebody is told on a day. */
type Told = Pick<ComingDigest, 'on' | 'person'>;

/** One line a day and person, in the order they are first met. */
class Lines<Line> {
  private readonly known = new Map<string, Line>();

  constructor(
    private readonly book: NameBook,
    private readonly make: (line: Pick<PreviewLineView, 'on' | 'person'>) => Line,
  ) {}

  of({ on, person }: Told): Line {
    const key = `${on} ${person.id}`;
    const line = this.known.get(key) ?? this.make({ on, person: personView(person, this.book) });
    this.known.set(key, line);
    return line;
  }

  /** With the keys they sort by. */
  get all(): [string, Line][] {
    return [...this.known];
  }
}

function personView({ id, name, unitId }: Party, book: NameBook): PreviewPersonView {
  return { id, name, unitName: book.unit(unitId) };
}

function messageView({ item, duty }: Coming<ComingDuty['item']>): PreviewMessageView {
  const { id: itemId, number, title } = item;
  return { kind: duty.kind, itemId, number, title, text: duty.label, replyBy: duty.replyBy };
}

/** Names at most so many lines. */
function digestView({ title, parts }: Digest, mailed: boolean, room: number): ComingDigestView {
  let left = room;
  return {
    title,
    mailed,
    parts: parts.map(({ section, count, named }) => {
      const items = named.slice(0, left).map(({ item, standing }) => {
        const { id: itemId, number, title: itemTitle } = item;
        return { itemId, number, title: itemTitle, standing };
      });
      left -= items.length;
      return { section, label: SECTIONS[section], count, items };
    }),
  };
}
