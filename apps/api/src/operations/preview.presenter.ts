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
    const book = await this.names.book(messages.map(({ person }) => person.unitId));
    const lines = new Map<string, PreviewLineView>();
    for (const message of messages) {
      const { on, person } = message;
      const key = `${on} ${person.id}`;
      const line = lines.get(key) ?? { on, person: personView(person, book), messages: [] };
      line.messages.push(messageView(message));
      lines.set(key, line);
    }
    return [...lines.values()];
  }

  /** By day and person. */
  async forecast(messages: readonly ComingMessage[], digests: readonly ComingDigest[]): Promise<ComingLineView[]> {
    const book = await this.names.book([...messages, ...digests].map(({ person }) => person.unitId));
    const lines = new Map<string, ComingLineView>();
    const lineOf = ({ on, person }: Pick<ComingDigest, 'on' | 'person'>): ComingLineView => {
      const key = `${on} ${person.id}`;
      const line = lines.get(key) ?? { on, person: personView(person, book), messages: [], digest: null };
      lines.set(key, line);
      return line;
    };
    for (const message of messages)
      lineOf(message).messages.push({ ...messageView(message), digestOn: message.digestOn });
    let room = MOST_NAMED;
    for (const one of digests) {
      const view = digestView(one.digest, one.mailed, room);
      lineOf(one).digest = view;
      room -= view.parts.reduce((sum, { items }) => sum + items.length, 0);
    }
    return [...lines].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
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
