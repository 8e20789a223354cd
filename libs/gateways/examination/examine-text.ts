import { UNSEEN } from '@domain/evidence/content-traits';
import { textSketch } from '@domain/evidence/text-sketch';
import { readDocument } from '../document/read-document';
import type { Sent } from './sent';

/** Characters of the longest text that is read, and of those that are kept to look at. */
const LONGEST = 2_000_000;
const SHOWN = 20_000;

/** A docx or a text: what it is recognised by, and its beginning as plain lines. Nothing of its own markup is kept. */
export async function examineText(bytes: Buffer): Promise<Sent> {
  const reading = await readDocument(bytes, LONGEST);
  if ('reason' in reading) return { unreadable: `不能预览：${reading.reason}` };
  if (!('text' in reading)) return { unreadable: '文字过多，不能预览，请下载后查看' };
  const { text } = reading;
  const shown = { name: 'text', mediaType: 'text/plain' as const, content: base64(text.slice(0, SHOWN)) };
  const note = text.length > SHOWN ? `只显示前 ${SHOWN} 字，全文请下载后查看` : null;
  return { traits: { ...UNSEEN, preview: 'text', note, text: textSketch(text) }, derivatives: [shown] };
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
