import { Link } from 'react-router';
import type { ItemLine } from '../api/types';
import { useToday } from '../app/use-today';
import { ItemCells } from '../item/item-cells';
import { LightMark } from '../item/light-mark';
import { LEVEL_WORDS } from '../item/words';
import { waited } from './waited';

export function QueueTable({ rows }: { rows: ItemLine[] }) {
  const today = useToday().data?.on ?? null;
  return (
    <div className="rows-box">
      <table className="rows">
        <caption className="sr-only">等待验收的事项</caption>
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">问题</th>
            <th scope="col">牵头单位</th>
            <th scope="col">层级</th>
            <th scope="col">申请日期</th>
            <th scope="col" className="number">
              已等待
            </th>
            <th scope="col">时限情况</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => (
            <tr key={item.id}>
              <ItemCells item={item} />
              <td className="nowrap">{item.pendingLevel && LEVEL_WORDS[item.pendingLevel]}</td>
              <td className="nowrap">{item.submittedOn}</td>
              <td className="number nowrap">{waited(item, today)}</td>
              <td className="nowrap">
                <LightMark light={item.light} />
              </td>
              <td className="nowrap">
                {item.allowedActions.includes('verification') ? (
                  <Link to={`/items/${item.id}`} aria-label={`去验收 ${item.number}`}>
                    去验收
                  </Link>
                ) : (
                  <span className="quiet">由他人验收</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
