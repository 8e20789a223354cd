import { DOCUMENT_WORDS, documentNumber } from '../document/document-kind';
import type { IssuedDocument } from '../document/issued-document';
import type { Evidence } from '../evidence/evidence';

export const COVER_HTML = '00-封面目录.html';
export const COVER_DOCX = '00-封面目录.docx';

/** Bytes: what a name may have on Linux is 255 of them, of which a Chinese character takes three. */
const LONGEST = 200;
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
const place = (index: number): string => String(index + 1).padStart(3, '0');

/** A name that every system can store, whatever a file was called when it was uploaded; the running number before it keeps it single. */
function storable(name: string): string {
  // eslint-disable-next-line no-control-regex
  const clean = name.replace(/[<>:"/\\|?*\0-\x1f\x7f]/g, '_').replace(/[. ]+$/, '');
  if (bytesOf(clean) <= LONGEST) return clean;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
  const kept = [...clean.slice(0, clean.length - ending.length)];
  while (bytesOf(kept.join('') + ending) > LONGEST) kept.pop();
  return kept.join('').replace(/[. ]+$/, '') + ending;
}

/** What stands in a dossier in place of evidence that must not be in it. */
export const WITHHELD = '（已隔离）.txt';

/**
 * Whether a file of a dossier bears the name of what was handed in, behind its running number; behind this number, where it is told. Evidence
 * is numbered in the order of its ids.
 */
export function bearsName(path: string, fileName: string, index: number | null): boolean {
  const [, number, name] = /\/(\d{3,})-([^/]+)$/.exec(path) ?? [];
  const isNamed = name === storable(fileName) || name === storable(fileName) + WITHHELD;
  return isNamed && (index === null || number === place(index));
}

export function evidencePath({ cycle, fileName }: Evidence, index: number): string {
  return `01-佐证材料/第${cycle}轮/${place(index)}-${storable(fileName)}`;
}

/** Without an ending: the document is there as docx and as text. */
export function documentPath(document: IssuedDocument, index: number): string {
  return `02-公文/${place(index)}-${storable(`${documentNumber(document)} ${DOCUMENT_WORDS[document.kind].title}`)}`;
}

export function formPath(name: string, index: number): string {
  return `03-审批表/${place(index)}-${storable(name)}.docx`;
}

/** Of what is attached to other records: disputes, on-site checks. */
export function attachmentPath(fileName: string, index: number): string {
  return `04-其他附件/${place(index)}-${storable(fileName)}`;
}
