import type { RawDocument } from '@application/ports/document-reader';
import { readDocument } from './read-document';
import { LARGEST_DOCUMENT, type Refused } from './reading';
import { unzipGuarded } from './zip-guard';

/** What the reading program makes of a document. */
export type ReadAs = 'proposal' | 'raw';

const MOST_ROWS = 10_000;
const MOST_COLUMNS = 100;

/** A workbook as the rows of its first sheet, any other document as its text. */
export async function readRaw(bytes: Uint8Array, longest: number): Promise<RawDocument | Refused> {
  if (bytes.length > LARGEST_DOCUMENT || !isWorkbook(bytes)) return readDocument(bytes, longest);
  try {
    // Loaded where a workbook is read, and nowhere else.
    const { readXlsx } = await import('hucre');
    const { sheets } = await readXlsx(bytes, { sheets: [0], maxRows: MOST_ROWS });
    const rows = (sheets[0]?.rows ?? []).map((row) => row.slice(0, MOST_COLUMNS).map(textOf));
    const characters = rows.reduce((sum, row) => sum + row.join('').length, 0);
    return characters > longest ? { characters } : { rows };
  } catch {
    return { reason: '不是完好的 xlsx 文件（已损坏或者已加密），请另存后再读' };
  }
}

/** Unpacked under limits first: the library counts on what the headers claim. */
function isWorkbook(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    return unzipGuarded(bytes).has('xl/workbook.xml');
  } catch {
    return false;
  }
}

/** Days as `2027-10-01`: a workbook's dates carry no zone and come as midnight UTC. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell as string | number | boolean);
}
