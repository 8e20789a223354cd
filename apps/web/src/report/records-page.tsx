import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { Failure } from '../ui/failure';
import { Pager } from '../ui/pager';
import { Panel } from '../ui/panel';
import { Waiting } from '../ui/waiting';
import { RECORDS, type RecordName, useRecords } from './records';

/** The rows behind a figure that counts measures, mechanisms or extensions. */
function RecordsPage({ name }: { name: RecordName }) {
  const { supervisionId = '' } = useParams();
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: { back?: string[] } | null };
  const { data, error, isPending, refetch } = useRecords(supervisionId, name, search);
  const record = RECORDS[name];
  const asOf = search.get('asOf');
  // A column nobody filled in says nothing.
  const filled = record.heads.map((_, place) => data?.lines.some(({ cells }) => cells[place] !== '—') ?? false);
  return (
    <Panel
      title={`${record.title}${data ? `（${data.total}）` : ''}`}
      extra={<Link to={`/supervisions/${supervisionId}/report${asOf ? `?asOf=${asOf}` : ''}`}>返回报告段落</Link>}
    >
      {asOf && <p className="quiet">截至 {asOf}</p>}
      {isPending && <Waiting />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && data.lines.length === 0 && <p className="quiet">没有。</p>}
      {data && data.lines.length > 0 && (
        <div className="rows-box">
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">编号</th>
                <th scope="col">问题</th>
                {record.heads
                  .filter((_, place) => filled[place])
                  .map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
              </tr>
            </thead>
            <tbody>
              {data.lines.map(({ id, item, cells }) => (
                <tr key={id}>
                  <td className="nowrap">{item.number}</td>
                  <td>
                    <Link to={`/items/${item.id}`}>{item.title}</Link>
                  </td>
                  {cells.map((cell, place) => filled[place] && <td key={record.heads[place]}>{cell}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager search={search} nextCursor={data?.nextCursor ?? null} back={state?.back ?? []} />
    </Panel>
  );
}

export const MeasuresPage = () => <RecordsPage name="measures" />;
export const MechanismsPage = () => <RecordsPage name="mechanisms" />;
export const ExtensionsPage = () => <RecordsPage name="extensions" />;
