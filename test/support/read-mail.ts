export interface ReadMail {
  id: string;
  to: string;
  subject: string;
}

/** Message-ID, receiver and subject of a raw message, as a person's mail program shows them. */
export function readMail(raw: string): ReadMail {
  const head = raw.slice(0, raw.search(/\r?\n\r?\n/)).replace(/\r?\n[ \t]+/g, ' ');
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  return { id: field('Message-ID'), to: field('To').replace(/^.*<|>.*$/g, ''), subject: words(field('Subject')) };
}

/** RFC 2047: encoded words, the space between two of them is none. */
function words(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, body: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(body, 'base64').toString() : quoted(body),
    );
}

function quoted(body: string): string {
  const bytes = body
    .replace(/_/g, ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
