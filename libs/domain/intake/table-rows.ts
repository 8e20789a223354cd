export interface TableRow {
  /** Line of the pasted text where it begins, counted from 1. */
  line: number;
  raw: string;
  cells: string[];
}

/** Rows of text copied from a spreadsheet. It quotes cells with line breaks in them: "a⏎b". */
export function tableRows(text: string): TableRow[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const rows: TableRow[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = index + 1;
    const raw = lines[index]!;
    let whole = raw;
    if (opensQuote(whole)) {
      const close = lines.slice(index + 1, index + 200).findIndex((next) => /"(?:\t|$)/.test(next));
      if (close >= 0) {
        whole = lines.slice(index, index + close + 2).join('\n');
        index += close + 1;
      }
    }
    rows.push({ line, raw, cells: whole.split('\t').map(cleanCell) });
  }
  return rows;
}

const opensQuote = (line: string): boolean => {
  const last = line.slice(line.lastIndexOf('\t') + 1);
  return last.startsWith('"') && !/[^"]"$/.test(last) && last !== '""';
};

function cleanCell(cell: string): string {
  const plain = /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  return plain.replace(/[\u00a0\u3000]/g, ' ').trim();
}
