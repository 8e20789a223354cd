/** A part of a message: its head, and what stands below. One character is one byte. */
interface Part {
  type: string;
  parameter(name: string): string | null;
  encoding: string;
  body: string;
}

/** A mail that holds mails that hold mails: nobody sends a checkpoint that deep. */
const DEEPEST = 8;

/**
 * The texts in a mail as a mail program saves it (RFC 5322, MIME), decoded: of every part that is text, in whatever encoding it went.
 * `bytes`: one character each (latin1). What is no mail comes back as its own only text, read as UTF-8.
 */
export function mailTexts(bytes: string, depth = 0): string[] {
  const { type, parameter, encoding, body } = partOf(bytes.replace(/\r\n/g, '\n'));
  const boundary = parameter('boundary');
  if (depth < DEEPEST && type.startsWith('multipart/') && boundary)
    return between(body, boundary).flatMap((part) => mailTexts(part, depth + 1));
  const content = decoded(body, encoding);
  if (depth < DEEPEST && type === 'message/rfc822') return mailTexts(content, depth + 1);
  return type.startsWith('text/') ? [readAs(content, parameter('charset') ?? 'utf-8')] : [];
}

function partOf(text: string): Part {
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  const head = text.slice(0, Math.max(end, 0)).replace(/\n[ \t]+/g, ' ');
  const field = (name: string): string | null => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1] ?? null;
  const content = field('content-type');
  const isPart = end === 0 || /^[!-9;-~]+:/.test(head);
  return {
    type: (content ?? 'text/plain').split(';')[0]!.trim().toLowerCase(),
    parameter(name) {
      const [, quoted, bare] = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(content ?? '') ?? [];
      return quoted ?? bare ?? null;
    },
    encoding: (field('content-transfer-encoding') ?? '7bit').trim().toLowerCase(),
    body: isPart ? text.slice(end).replace(/^\n{1,2}/, '') : text,
  };
}

/** The parts of a multipart: between its delimiter lines, without what stands before the first and after the last. */
function between(body: string, boundary: string): string[] {
  const parts: string[][] = [];
  for (const line of body.split('\n')) {
    const mark = line.trimEnd();
    if (mark === `--${boundary}--`) break;
    if (mark === `--${boundary}`) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((part) => part.join('\n'));
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') {
    const letters = body.replace(/[^A-Za-z0-9+/]/g, '');
    return atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)));
  }
  if (encoding === 'quoted-printable')
    return body
      .replace(/=[ \t]*\n/g, '')
      .replace(/[ \t]+\n/g, '\n')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return body;
}

function readAs(bytes: string, charset: string): string {
  const raw = Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
  try {
    return new TextDecoder(charset).decode(raw);
  } catch {
    return new TextDecoder().decode(raw);
  }
}
