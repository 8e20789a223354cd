import { Link } from 'react-router';
import type { CalendarPreview } from './use-calendar';

/** What confirming would move, in figures, and the first of the dates. */
export function PreviewPanel({ preview }: { preview: CalendarPreview }) {
  const { items, dueMoved, itemsReplanned, cancelled, planted, moved } = preview;
  return (
    <div role="status">
      <p>
        在办事项 {items} 个：按规则计算的时限改动 {dueMoved} 个；{itemsReplanned} 个事项的提醒重新安排，取消 {cancelled}{' '}
        个、新增 {planted} 个定时任务。由人填写的时限不动。
      </p>
      {moved.length > 0 && (
        <div className="calendar-scroll">
          <table className="moved-table">
            <thead>
              <tr>
                <th className="nowrap">编号</th>
                <th>事项</th>
                <th className="nowrap">牵头单位</th>
                <th className="nowrap">原时限</th>
                <th className="nowrap">新时限</th>
              </tr>
            </thead>
            <tbody>
              {moved.map(({ id, number, title, unit, from, to, arithmetic }) => (
                <tr key={id}>
                  <td className="nowrap">
                    <Link to={`/items/${id}`}>{number}</Link>
                  </td>
                  <td>
                    {title}
                    <div className="quiet">{arithmetic}</div>
                  </td>
                  <td className="nowrap">{unit}</td>
                  <td className="nowrap">{from}</td>
                  <td className="nowrap">{to}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {dueMoved > moved.length && (
            <p className="quiet">
              只列出前 {moved.length} 个，共 {dueMoved} 个。
            </p>
          )}
        </div>
      )}
    </div>
  );
}
