import { Link, useLocation } from 'react-router';
import type { ListedItem } from '../api/types';
import { Tag } from '../ui/tag';
import { latestProgress } from './latest-progress';
import { LightMark } from './light-mark';
import { SortHead } from './sort-head';
import { NATURE_WORDS, SEVERITY_WORDS, STATUS_TONES, STATUS_WORDS } from './words';

export function LedgerTable({ items, sort }: { items: ListedItem[]; sort: string }) {
  const { search } = useLocation();
  return (
    <div className="rows-box">
      <table className="rows ledger">
        <caption className="sr-only">整改事项</caption>
        <thead>
          <tr>
            <SortHead label="编号" field="number" sort={sort} />
            <th scope="col">问题</th>
            <th scope="col">性质</th>
            <th scope="col">程度</th>
            <th scope="col">牵头单位</th>
            <th scope="col">责任人</th>
            <SortHead label="整改时限" field="dueOn" sort={sort} />
            <th scope="col">灯</th>
            <th scope="col">状态</th>
            <th scope="col">最近进展</th>
            <SortHead label="销号日期" field="closedOn" sort={sort} />
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td className="nowrap">{item.number}</td>
              <td className="ledger-title">
                <Link to={`/items/${item.id}`} state={{ ledger: search }}>
                  {item.title}
                </Link>
              </td>
              <td className="nowrap">{NATURE_WORDS[item.nature]}</td>
              <td className="nowrap">{SEVERITY_WORDS[item.severity]}</td>
              <td className="ledger-unit">{item.leadUnit?.name ?? '—'}</td>
              <td className="ledger-person">{item.handler?.name ?? '—'}</td>
              <td className="nowrap">{item.dueOn ?? '—'}</td>
              <td className="nowrap">
                <LightMark light={item.light} />
              </td>
              <td className="nowrap">
                <Tag tone={STATUS_TONES[item.status]}>{STATUS_WORDS[item.status]}</Tag>
              </td>
              <td className="nowrap">
                {latestProgress(item)}
                {item.tooSilent && (
                  <>
                    {' '}
                    <Tag tone="yellow">久未填报</Tag>
                  </>
                )}
              </td>
              <td className="nowrap">{item.closedOn ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
