import { DocumentReader } from '@application/ports/document-reader';
import { DomainError } from '@domain/errors';
import { decodeText } from './decode-text';

/** What PostgreSQL refuses in a text. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;
const READABLE = '可读取的格式是 docx、pdf、txt、md';

type Kind = 'pdf' | 'zip' | 'ole' | 'rtf' | 'html' | 'text';

/** Reads docx, pdf and text files in memory, told apart by content and never by name. */
export class FileDocumentReader extends DocumentReader {
  override readonly largest = 20 * 1024 * 1024;

  override async read(bytes: Uint8Array, name: string): Promise<string> {
    if (bytes.length === 0) throw unreadable(name, '文件是空的');
    if (bytes.length > this.largest) throw unreadable(name, '文件超过 20 MB，请拆分后再读');
    const text = (await this.textOf(bytes, name)).replace(UNSTORABLE, '\ufffd');
    if (text.trim() === '') throw unreadable(name, '文件里没有文字');
    return text;
  }

  private async textOf(bytes: Uint8Array, name: string): Promise<string> {
    switch (kindOf(bytes)) {
      case 'pdf':
        return (await import('./pdf-text')).pdfText(bytes).catch((fault: unknown) => {
          throw unreadable(
            name,
            fault instanceof Error && fault.name === 'NoText' ? fault.message : 'PDF 已损坏或已加密',
          );
        });
      case 'zip':
        try {
          return (await import('./docx-text')).docxText(bytes);
        } catch {
          throw unreadable(name, `不是完好的 docx 文件（已损坏、已加密，或是别的压缩格式）。${READABLE}`);
        }
      case 'ole':
        throw unreadable(name, '这是旧版 Word、Excel 或 WPS 文件，请另存为 docx 后再读');
      case 'rtf':
      case 'html':
        throw unreadable(name, `这是网页或 RTF 文件，请另存为 docx 后再读。${READABLE}`);
      case 'text': {
        const text = decodeText(bytes);
        if (text === null || isJunk(text)) throw unreadable(name, `内容不是文字。${READABLE}`);
        return text;
      }
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

function unreadable(name: string, reason: string): DomainError {
  const sentence = `“${name}”读不出来：${reason}`;
  return DomainError.at('/file', 'proposal.unreadable', sentence.endsWith('。') ? sentence : `${sentence}。`);
}
