import { Link } from 'react-router';
import type { LookBack } from '../api/types';
import '../item/item.css';
import { Tag } from '../ui/tag';
import { DeedButtons } from './deed-buttons';
import { goesWords, SOURCE_WORDS, standing } from './words';

export function LookBackTable({ rows }: { rows: LookBack[] }) {
  return (
    <div className="rows-box">
      <table className="rows">
        <caption className="sr-only">回头看</caption>
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">问题</th>
            <th scope="col">牵头单位</th>
            <th scope="col">销号日期</th>
            <th scope="col">应完成</th>
            <th scope="col">承担人</th>
            <th scope="col">状态</th>
            <th scope="col">缘由或者情况</th>
            <th scope="col">办理</th>
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
        </tbody>
      </table>
    </div>
  );
}
