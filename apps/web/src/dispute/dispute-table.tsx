import { Link } from 'react-router';
import type { ListedDispute } from '../api/types';
import '../item/item.css';
import { DISPUTE_STATE_TONES, DISPUTE_STATE_WORDS, DISPUTE_WORDS } from '../item/words';
import { Tag } from '../ui/tag';
import { DisputeItem, outcomeOf } from './dispute-item';

export function DisputeTable({ rows }: { rows: ListedDispute[] }) {
  return (
    <div className="rows-box">
      <table className="rows">
        <caption className="sr-only">异议</caption>
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">问题</th>
            <th scope="col">提出单位</th>
            <th scope="col">事由</th>
            <th scope="col">理由</th>
            <th scope="col">时限</th>
            <th scope="col">状态</th>
            <th scope="col">结果</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id}>
              <td className="nowrap">{one.number}</td>
              <td className="ledger-title">
                <DisputeItem dispute={one} />
              </td>
              <td>{one.fromUnit.name}</td>
              <td className="nowrap">{DISPUTE_WORDS[one.kind]}</td>
              <td>{one.reason}</td>
              <td className="nowrap">{one.fromDueOn}</td>
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
        </tbody>
      </table>
    </div>
  );
}
