import type { MovedItem, TrialPage } from '@application/deadline/plan-trial';
import type { Names } from '@application/ports/names';
import type { TableCell, TableColumn } from '@application/ports/table-writer';
import { DUTY_KIND_WORDS } from '@domain/deadline/duty';
import type { MovedDuty } from '@domain/deadline/moved-duties';

interface MovedColumn extends TableColumn {
  cell: (item: MovedItem, unit: string) => TableCell;
}

/** Every item that moves, a row each. */
export const MOVED_COLUMNS: readonly MovedColumn[] = [
  { header: '编号', width: 14, kind: 'text', cell: ({ number }) => number },
  { header: '事项', width: 40, kind: 'text', cell: ({ title }) => title },
  { header: '牵头单位', width: 24, kind: 'text', cell: (_, unit) => unit },
  { header: '原时限', width: 12, kind: 'day', cell: ({ due }) => due?.from ?? null },
  { header: '新时限', width: 12, kind: 'day', cell: ({ due }) => due?.to ?? null },
  { header: '推算', width: 50, kind: 'text', cell: ({ due }) => due?.arithmetic ?? null },
  { header: '原公示截止', width: 12, kind: 'day', cell: ({ window }) => window?.from ?? null },
  { header: '新公示截止', width: 12, kind: 'day', cell: ({ window }) => window?.to ?? null },
  { header: '提醒的改动', width: 50, kind: 'text', cell: ({ duties }) => duties.map(said).join('\n') },
];

export async function* cellsOf(pages: AsyncIterable<TrialPage>, names: Names): AsyncGenerator<TableCell[]> {
  for await (const { moved } of pages) {
    const book = await names.book(moved.map(({ unitId }) => unitId));
    for (const item of moved)
      yield MOVED_COLUMNS.map(({ cell }) => cell(item, item.unitId ? book.unit(item.unitId) : ''));
  }
}

function said({ kind, from, to }: MovedDuty): string {
  const word = DUTY_KIND_WORDS[kind];
  if (!from) return `${word}：新增 ${to}`;
  return to ? `${word}：${from} → ${to}` : `${word}：取消 ${from}`;
}
