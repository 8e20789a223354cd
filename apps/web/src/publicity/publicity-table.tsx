import { Link } from 'react-router';
import type { ListedPublicity } from '../api/types';
import '../item/item.css';
import { Tag } from '../ui/tag';
import { nextOf, stateOf } from './publicity-words';

export function PublicityTable({ rows }: { rows: ListedPublicity[] }) {
  return (
    <div className="rows-box">
      <table className="rows">
        <caption className="sr-only">公示</caption>
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">问题</th>
            <th scope="col">牵头单位</th>
            <th scope="col">公示期</th>
            <th scope="col">异议</th>
            <th scope="col">状态</th>
            <th scope="col">还有几天</th>
            <th scope="col">公示全文</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id}>
              <td className="nowrap">{one.item.number}</td>
              <td className="ledger-title">
                <Link to={`/items/${one.item.id}`}>{one.item.title}</Link>
              </td>
              <td>{one.item.leadUnit?.name}</td>
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
        </tbody>
      </table>
    </div>
  );
}
