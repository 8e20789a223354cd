import type { FileKind } from './file-kind';

/** What the first bytes say: a kind at once, a container to look into, text to read through, or something refused. */
export type Sniffed = { kind: FileKind } | { container: 'zip' | 'ole' } | { text: true } | { refused: string };

const EXECUTABLE = '可执行程序';
const SCRIPT = '脚本程序';
const ARCHIVE = '压缩包，请解压后逐个上传';
const PAGE = '网页或 SVG，可能带有脚本';

/** Latin-1 text at the very start of a file, and what it is. */
const STARTS: readonly [string, Sniffed][] = [
  ['%PDF-', { kind: 'pdf' }],
  ['\x89PNG\r\n\x1a\n', { kind: 'png' }],
  ['\xff\xd8\xff', { kind: 'jpg' }],
  ['GIF87a', { kind: 'gif' }],
  ['GIF89a', { kind: 'gif' }],
  ['PK\x03\x04', { container: 'zip' }],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', { container: 'ole' }],
  ['MZ', { refused: `Windows ${EXECUTABLE}` }],
  ['ZM', { refused: `DOS ${EXECUTABLE}` }],
  ['\x7fELF', { refused: `Linux ${EXECUTABLE}` }],
  ['\xfe\xed\xfa\xce', { refused: `macOS ${EXECUTABLE}` }],
  ['\xfe\xed\xfa\xcf', { refused: `macOS ${EXECUTABLE}` }],
  ['\xce\xfa\xed\xfe', { refused: `macOS ${EXECUTABLE}` }],
  ['\xcf\xfa\xed\xfe', { refused: `macOS ${EXECUTABLE}` }],
  ['\xca\xfe\xba\xbe', { refused: `Java 或 macOS ${EXECUTABLE}` }],
  ['dex\n', { refused: `安卓${EXECUTABLE}` }],
  ['\0asm', { refused: `WebAssembly ${EXECUTABLE}` }],
  ['L\0\0\0\x01\x14\x02\0', { refused: 'Windows 快捷方式' }],
  ['ITSF', { refused: 'Windows 帮助文件，可能带有程序' }],
  ['FWS', { refused: 'Flash 程序' }],
  ['CWS', { refused: 'Flash 程序' }],
  ['#!', { refused: SCRIPT }],
  ['@echo', { refused: SCRIPT }],
  ['<?php', { refused: SCRIPT }],
  ['Rar!', { refused: ARCHIVE }],
  ["7z\xbc\xaf'\x1c", { refused: ARCHIVE }],
  ['\x1f\x8b', { refused: ARCHIVE }],
  ['BZh', { refused: ARCHIVE }],
  ['\xfd7zXZ', { refused: ARCHIVE }],
  ['PK\x05\x06', { refused: '空的压缩包' }],
  ['{\\rtf', { refused: 'RTF 文件，请另存为 docx' }],
];

/** Brands of the ISO container that phones write. */
const BRANDS: Readonly<Record<string, FileKind>> = {
  heic: 'heic',
  heix: 'heic',
  heim: 'heic',
  heis: 'heic',
  hevc: 'heic',
  mif1: 'heic',
  msf1: 'heic',
  isom: 'mp4',
  iso2: 'mp4',
  iso4: 'mp4',
  iso5: 'mp4',
  iso6: 'mp4',
  avc1: 'mp4',
  mp41: 'mp4',
  mp42: 'mp4',
  MSNV: 'mp4',
  'M4V ': 'mp4',
  'qt  ': 'mov',
};

const WEB_PAGE =
  /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|!--|html|head|body|svg|script|iframe|object|embed|meta|\?xml|xml)\b/i;

/** Tells a file by its first bytes (some hundred are enough), never by its name. */
export function sniff(head: Uint8Array): Sniffed {
  const text = String.fromCharCode(...head.subarray(0, 512));
  const start = STARTS.find(([bytes]) => text.startsWith(bytes));
  if (start) return start[1];
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return { kind: 'webp' };
  if (text.slice(4, 8) === 'ftyp') {
    const kind = BRANDS[text.slice(8, 12)];
    return kind ? { kind } : { refused: '无法识别的音视频文件，视频请转为 mp4' };
  }
  // BM, then the file's size, four zero bytes, the place of the pixels: text may begin with BM too.
  if (text.startsWith('BM') && text.slice(6, 10) === '\0\0\0\0') return { kind: 'bmp' };
  if (WEB_PAGE.test(text)) return { refused: PAGE };
  return { text: true };
}
