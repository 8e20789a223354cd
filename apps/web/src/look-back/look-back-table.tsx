import type { LookBack } from '../api/types';
import { ItemCells } from '../item/item-cells';
import { RowsTable } from '../ui/rows-table';
import { Tag } from '../ui/tag';
import { DeedButtons } from './deed-buttons';
import { goesWords, SOURCE_WORDS, standing } from './words';

const HEADINGS = ['编号', '问题', '牵头单位', '销号日期', '应完成', '承担人', '状态', '缘由或者情况', '办理'];

export function LookBackTable({ rows }: { rows: LookBack[] }) {
  return (
    <RowsTable caption="回头看" headings={HEADINGS}>
      {rows.map((one) => (
        <tr key={one.id}>
          <ItemCells item={one.item} />
          <td className="nowrap">{one.item.closedOn ?? '—'}</td>
          <td className="nowrap">
            {one.dueOn}
            {one.dueOn !== one.originalDueOn && <div className="quiet">原 {one.originalDueOn}</div>}
          </td>
          <td>{goesWords(one)}</td>
          <td className="nowrap">
            <Tag tone={standing(one).tone}>{standing(one).label}</Tag>
          </td>
          <td>
            {one.findings ?? one.reason ?? one.basis}
            <span className="quiet">（{SOURCE_WORDS[one.source]}）</span>
          </td>
          <td>
            <DeedButtons one={one} />
          </td>
        </tr>
      ))}
    </RowsTable>
  );
}
