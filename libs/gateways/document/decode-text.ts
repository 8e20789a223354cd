/** A text of Chinese offices with more broken characters than this was written in another encoding. */
const TOLERATED = 0.005;
const BROKEN = /\ufffd/g;

/**
 * Decodes a text file: by its byte order mark, else as UTF-16 where zero bytes show it, else as UTF-8, else as GB18030
 * (which holds GBK and GB2312). A few broken bytes become U+FFFD. Null when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = byMark(bytes);
  if (marked !== null) return marked.includes('\0') ? null : marked;
  const wide = bytes.includes(0) ? byZeroBytes(bytes) : null;
  if (bytes.includes(0)) return wide;
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  if (brokenShare(utf8) <= TOLERATED) return utf8;
  const chinese = new TextDecoder('gb18030').decode(bytes);
  return brokenShare(chinese) <= TOLERATED ? chinese : null;
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

/** UTF-16 without a mark: zero bytes are common, and one byte order gives Chinese writing throughout. */
function byZeroBytes(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null;
  const readings = ['utf-16le', 'utf-16be'].map((order) => new TextDecoder(order).decode(bytes));
  return readings.find((text) => !text.includes('\0') && writtenShare(text) >= 0.95) ?? null;
}

/** Characters Chinese documents are written in: Latin, general signs, Chinese characters, full-width signs. */
const WRITTEN = /[\t\r\n\u0020-\u007e\u00a0-\u00ff\u2000-\u25ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;
const writtenShare = (text: string): number => (text.match(WRITTEN)?.length ?? 0) / Math.max(1, text.length);

const brokenShare = (text: string): number => (text.match(BROKEN)?.length ?? 0) / Math.max(1, text.length);
