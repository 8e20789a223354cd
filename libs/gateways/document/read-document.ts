import { decodeText } from './decode-text';
import { LARGEST_DOCUMENT, type Refused } from './reading';

/** What PostgreSQL refuses in a text. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;
const READABLE = '可读取的格式是 docx、pdf、txt、md';

type Kind = 'pdf' | 'zip' | 'ole' | 'rtf' | 'html' | 'text';

/** Thrown with a Chinese reason. */
class Unreadable extends Error {}

/**
 * Reads docx, pdf and text, told apart by content and never by name, up to `longest` characters of text. What comes from outside is
 * read in a process of its own (ChildDocumentReader): hostile content may take all memory and time there is.
 */
export async function readDocument(bytes: Uint8Array, longest: number): Promise<{ text: string } | Refused> {
  try {
    const text = (await contentOf(bytes)).replace(UNSTORABLE, '\ufffd');
    if (text.trim() === '') throw new Unreadable('文件里没有文字');
    return text.length > longest ? { characters: text.length } : { text };
  } catch (fault) {
    if (fault instanceof Unreadable) return { reason: fault.message };
    throw fault;
  }
}

async function contentOf(bytes: Uint8Array): Promise<string> {
  if (bytes.length === 0) throw new Unreadable('文件是空的');
  if (bytes.length > LARGEST_DOCUMENT) throw new Unreadable('文件超过 20 MB，请拆分后再读');
  switch (kindOf(bytes)) {
    case 'pdf':
      return (await import('./pdf-text')).pdfText(bytes).catch((fault: unknown) => {
        const known = fault instanceof Error && fault.name === 'NoText';
        throw new Unreadable(known ? fault.message : 'PDF 已损坏或已加密');
      });
    case 'zip':
      try {
        return (await import('./docx-text')).docxText(bytes);
      } catch {
        throw new Unreadable(`不是完好的 docx 文件（已损坏、已加密，或是别的压缩格式）。${READABLE}`);
      }
    case 'ole':
      throw new Unreadable('这是旧版 Word、Excel 或 WPS 文件，请另存为 docx 后再读');
    case 'rtf':
    case 'html':
      throw new Unreadable(`这是网页或 RTF 文件，请另存为 docx 后再读。${READABLE}`);
    case 'text': {
      const text = decodeText(bytes);
      if (text === null || isJunk(text)) throw new Unreadable(`内容不是文字。${READABLE}`);
      return text;
    }
  }
}

function kindOf(bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'ole';
  if (head.startsWith('{\\rtf')) return 'rtf';
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|\?xml)/i.test(head) ? 'html' : 'text';
}

/** More control characters than any writer makes. */
function isJunk(text: string): boolean {
  const head = text.slice(0, 65_536);
  // eslint-disable-next-line no-control-regex -- control characters are what is counted here
  const controls = head.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
  return controls > Math.max(2, head.length * 0.01);
}
