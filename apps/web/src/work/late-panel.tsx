import { Link } from 'react-router';
import { useToday } from '../app/use-today';
import { ledgerPath } from '../item/ledger-filter';
import { useLedger } from '../item/use-ledger';
import { Failure } from '../ui/failure';
import { Panel } from '../ui/panel';
import { lateByUnit } from './late-by-unit';

const MOST = 200;

/** How many, how late, whose. */
export function LatePanel() {
  const late = useLedger({ overdue: 'true' }, null, MOST);
  const today = useToday();
  if (late.error) return <Failure error={late.error} onRetry={() => void late.refetch()} />;
  if (!late.data || !today.data) return null;
  const units = lateByUnit(late.data.data, today.data.on);
  return (
    <Panel title="各单位逾期情况">
      {units.length === 0 ? (
        <p className="quiet">没有逾期事项。</p>
      ) : (
        <>
          <div className="rows-box">
            <table className="rows">
              <thead>
                <tr>
                  <th scope="col">单位</th>
                  <th scope="col" className="number">
                    逾期事项
                  </th>
                  <th scope="col" className="number">
                    最长逾期
                  </th>
                  <th scope="col">逾期最久的事项</th>
                </tr>
              </thead>
              <tbody>
                {units.map(({ unit, count, longest, worst }) => (
                  <tr key={unit.id}>
                    <th scope="row">{unit.name}</th>
                    <td className="number">
                      <Link to={ledgerPath({ unitId: unit.id, overdue: 'true' })}>{count} 项</Link>
                    </td>
                    <td className="number">{longest} 天</td>
                    <td>
                      <Link to={`/items/${worst.id}`}>{worst.title}</Link>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {late.data.nextCursor && <p className="quiet">只统计了逾期最久的 {MOST} 项。</p>}
        </>
      )}
    </Panel>
  );
}
