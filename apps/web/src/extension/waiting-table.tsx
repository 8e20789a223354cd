import { Link } from 'react-router';
import type { WaitingExtension } from '../api/types';
import '../item/item.css';
import { EXTENSION_LEVEL_WORDS } from '../item/words';
import { waited } from './waited';

export function WaitingTable({ rows }: { rows: WaitingExtension[] }) {
  return (
    <div className="rows-box">
      <table className="rows">
        <caption className="sr-only">等待审批的延期申请</caption>
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">问题</th>
            <th scope="col">责任单位</th>
            <th scope="col">现时限</th>
            <th scope="col">申请延至</th>
            <th scope="col">理由</th>
            <th scope="col">审批层级</th>
            <th scope="col">已等待</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, item, ...one }) => (
            <tr key={id}>
              <td className="nowrap">{item.number}</td>
              <td className="ledger-title">
                <Link to={`/items/${item.id}`}>{item.title}</Link>
              </td>
              <td>{item.leadUnit?.name}</td>
              <td className="nowrap">{one.fromDueOn}</td>
              <td className="nowrap">{one.dueOn}</td>
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
        </tbody>
      </table>
    </div>
  );
}
