import type { OutgoingWords } from './outgoing-words';

/** What a webhook receives, as JSON text. `id` is the same in every repeat. */
export function webhookBody(key: string, words: OutgoingWords): string {
  const { kind, title, body, on, replyBy, itemId, number, link, names, repeat } = words;
  return JSON.stringify({
    id: key,
    type: 'notice',
    kind,
    title,
    body,
    on,
    replyBy,
    item: itemId ? { id: itemId, number, url: link } : null,
    recipients: names,
    repeat,
  });
}
