import { Link } from 'react-router';
import type { ListedPublicity } from '../api/types';
import { ItemCells } from '../item/item-cells';
import { RowsTable } from '../ui/rows-table';
import { Tag } from '../ui/tag';
import { nextOf, stateOf } from './publicity-words';

const HEADINGS = ['编号', '问题', '牵头单位', '公示期', '异议', '状态', '还有几天', '公示全文'];

export function PublicityTable({ rows }: { rows: ListedPublicity[] }) {
  return (
    <RowsTable caption="公示" headings={HEADINGS}>
      {rows.map((one) => (
        <tr key={one.id}>
          <ItemCells item={one.item} />
          <td title={one.arithmetic} className="nowrap">
            {one.fromOn} 至 {one.untilOn}
          </td>
          <td className="nowrap">{one.objections.length > 0 ? `${one.objections.length} 份` : '无'}</td>
          <td className="nowrap">
            <Tag tone={stateOf(one).tone}>{stateOf(one).label}</Tag>
          </td>
          <td>{nextOf(one)}</td>
          <td className="nowrap">
            {one.documentId && (
              <Link to={`/documents/${one.documentId}`} aria-label={`查看 ${one.item.number} 的公示`}>
                查看
              </Link>
            )}
          </td>
        </tr>
      ))}
    </RowsTable>
  );
}
