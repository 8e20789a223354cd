import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CalendarPreview } from './use-calendar';

type MovedItem = CalendarPreview['others'][number];

interface Props<Item> {
  title: string;
  items: Item[];
  /** How many there are in all. */
  total: number;
  /** What the two columns of days are called, and what stands in them. */
  days?: { before: string; after: string; of: (item: Item) => { from: string | null; to: string } };
  /** Under the title of the item. */
  note?: (item: Item) => ReactNode;
}

/** Items that move: their days before and after, and which of their duties fall on other days. */
export function MovedRows<Item extends MovedItem>({ title, items, total, days, note }: Props<Item>) {
  if (items.length === 0) return null;
  return (
    <div className="calendar-scroll">
      <table className="moved-table">
        <caption>
          {title}
          {total > items.length && `（只列出前 ${items.length} 个，共 ${total} 个，全部的请下载清单）`}
        </caption>
        <thead>
          <tr>
            <th className="nowrap">编号</th>
            <th>事项</th>
            <th className="nowrap">牵头单位</th>
            {days && <th className="nowrap">{days.before}</th>}
            {days && <th className="nowrap">{days.after}</th>}
            <th className="nowrap">提醒</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td className="nowrap">
                <Link to={`/items/${item.id}`}>{item.number}</Link>
              </td>
              <td>
                {item.title}
                {note && <div className="quiet">{note(item)}</div>}
              </td>
              <td className="nowrap">{item.unit}</td>
              {days && <td className="nowrap">{days.of(item).from}</td>}
              {days && <td className="nowrap">{days.of(item).to}</td>}
              <td>
                <Duties duties={item.duties} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Duties({ duties }: Pick<MovedItem, 'duties'>) {
  if (duties.length === 0) return <span className="quiet">不变</span>;
  return (
    <details>
      <summary className="nowrap">改动 {duties.length} 个</summary>
      <ul className="moved-duties">
        {duties.map(({ kind, label, from, to }) => (
          <li key={`${kind} ${from} ${to}`} className="nowrap">
            {label}：{from && to ? `${from} → ${to}` : from ? `取消 ${from}` : `新增 ${to}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
