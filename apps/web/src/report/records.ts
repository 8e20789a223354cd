import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../api/get-json';
import type { components } from '../api/schema';
import { EXTENSION_OUTCOME_WORDS } from '../item/words';

type Schemas = components['schemas'];

/** A row of whatever hangs on items and is counted by itself. */
export interface RecordLine {
  id: string;
  item: Schemas['RowItemView'];
  cells: ReactNode[];
}

interface Kind<Row> {
  title: string;
  heads: string[];
  cells: (row: Row) => ReactNode[];
}

const kind = <Row>(it: Kind<Row>): Kind<Row> => it;

export const RECORDS = {
  measures: kind<Schemas['MeasureOfItemView']>({
    title: '整改措施',
    heads: ['措施', '时限', '责任人', '完成日期'],
    cells: ({ text, dueOn, handler, doneOn }) => [text, dueOn, handler?.name ?? '—', doneOn ?? '进行中'],
  }),
  mechanisms: kind<Schemas['MechanismOfItemView']>({
    title: '长效机制',
    heads: ['制度', '发文字号', '印发日期'],
    cells: ({ title, documentNumber, issuedOn }) => [title, documentNumber ?? '—', issuedOn],
  }),
  extensions: kind<Schemas['ExtensionOfItemView']>({
    title: '延期申请',
    heads: ['申请', '原时限', '新时限', '理由'],
    cells: ({ requestedBy, requestedOn, fromDueOn, decidedFromDueOn, decidedDueOn, dueOn, outcome, reason }) => [
      `${requestedBy.name} ${requestedOn}`,
      decidedFromDueOn ?? fromDueOn,
      decidedDueOn ?? `${dueOn}（${outcome ? EXTENSION_OUTCOME_WORDS[outcome].label : '待审批'}）`,
      reason,
    ],
  }),
};

export type RecordName = keyof typeof RECORDS;

/** The rows behind a figure, by the query its link carries. */
export function useRecords(supervisionId: string, name: RecordName, search: URLSearchParams) {
  const query = new URLSearchParams(search);
  query.set('count', 'true');
  query.set('limit', '100');
  return useQuery({
    queryKey: ['records', supervisionId, name, query.toString()],
    queryFn: async () => {
      const path = `/supervisions/${supervisionId}/${name}?${query.toString()}`;
      const page = await getJson<{ data: never[]; nextCursor: string | null; total: number }>(path);
      const { cells } = RECORDS[name];
      const lines: RecordLine[] = page.data.map((row) => {
        const { id, item } = row as { id: string; item: RecordLine['item'] };
        return { id, item, cells: cells(row) };
      });
      return { lines, nextCursor: page.nextCursor, total: page.total };
    },
  });
}
