import { Link } from 'react-router';
import type { ListedDispute } from '../api/types';
import { MarkedDay } from '../calendar/marked-day';
import '../item/item.css';
import { DISPUTE_STATE_TONES, DISPUTE_STATE_WORDS, DISPUTE_WORDS } from '../item/words';
import { RowsTable } from '../ui/rows-table';
import { Tag } from '../ui/tag';
import { DisputeItem, outcomeOf } from './dispute-item';

const HEADINGS = ['编号', '问题', '提出单位', '事由', '理由', '时限', '状态', '结果', '办理'];

export function DisputeTable({ rows }: { rows: ListedDispute[] }) {
  return (
    <RowsTable caption="异议" headings={HEADINGS}>
      {rows.map((one) => (
        <tr key={one.id}>
          <td className="nowrap">{one.number}</td>
          <td className="ledger-title">
            <DisputeItem dispute={one} />
          </td>
          <td>{one.fromUnit.name}</td>
          <td className="nowrap">{DISPUTE_WORDS[one.kind]}</td>
          <td>{one.reason}</td>
          <td>
            <MarkedDay on={one.fromDueOn} />
          </td>
          <td className="nowrap">
            <Tag tone={DISPUTE_STATE_TONES[one.state]}>{DISPUTE_STATE_WORDS[one.state]}</Tag>
          </td>
          <td>{outcomeOf(one)}</td>
          <td className="nowrap">
            {one.state === 'pending' && one.item?.allowedActions.includes('disputeDecision') && (
              <Link to={`/items/${one.item.id}`} aria-label={`去决定 ${one.number}`}>
                去决定
              </Link>
            )}
          </td>
        </tr>
      ))}
    </RowsTable>
  );
}
