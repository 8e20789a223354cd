import { Link } from 'react-router';
import type { WaitingExtension } from '../api/types';
import { MarkedDay } from '../calendar/marked-day';
import { ItemCells } from '../item/item-cells';
import { EXTENSION_LEVEL_WORDS } from '../item/words';
import { RowsTable } from '../ui/rows-table';
import { waited } from './waited';

const HEADINGS = ['编号', '问题', '责任单位', '现时限', '申请延至', '理由', '审批层级', '已等待', '办理'];

export function WaitingTable({ rows }: { rows: WaitingExtension[] }) {
  return (
    <RowsTable caption="等待审批的延期申请" headings={HEADINGS}>
      {rows.map(({ id, item, ...one }) => (
        <tr key={id}>
          <ItemCells item={item} />
          <td>
            <MarkedDay on={one.fromDueOn} />
          </td>
          <td>
            <MarkedDay on={one.dueOn} />
          </td>
          <td>{one.reason}</td>
          <td className="nowrap">{EXTENSION_LEVEL_WORDS[one.pendingLevel ?? 'office']}</td>
          <td className="nowrap">{waited(one)}</td>
          <td className="nowrap">
            {item.allowedActions.includes('extensionDecision') ? (
              <Link to={`/items/${item.id}`} aria-label={`去审批 ${item.number}`}>
                去审批
              </Link>
            ) : (
              <span className="quiet">由他人审批</span>
            )}
          </td>
        </tr>
      ))}
    </RowsTable>
  );
}
