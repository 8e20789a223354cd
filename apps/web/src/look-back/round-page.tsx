import { Alert, Button } from 'antd';
import { Link, useParams } from 'react-router';
import '../item/item.css';
import { SEVERITY_WORDS } from '../item/words';
import { Facts } from '../ui/facts';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Waiting } from '../ui/waiting';
import { useConfirmRound, useRound } from './use-look-backs';

/** One sample with the reasons of each item; confirmed, it is planned. */
export default function RoundPage() {
  const { roundId = '' } = useParams();
  const { data, error, isPending, refetch } = useRound(roundId);
  const confirm = useConfirmRound(roundId);
  if (isPending) return <Waiting />;
  if (!data) return <Failure error={error ?? new Error()} onRetry={() => void refetch()} />;
  const size = data.mode === 'share' ? `每单位 ${data.amount}%（不足一件的按一件）` : `每单位 ${data.amount} 件`;
  return (
    <Page
      title={data.title}
      extra={
        <>
          <Link to="/look-back-rounds">返回计划</Link>
          {data.confirmedOn ? (
            <Link to={`/look-backs?state=all&roundId=${data.id}`}>查看进展</Link>
          ) : (
            <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate(undefined)}>
              确认安排
            </Button>
          )}
        </>
      }
    >
      {confirm.error && (
        <Alert className="form-alert" type="error" showIcon title={confirm.error.message} role="alert" />
      )}
      <Panel title={data.confirmedOn ? '已确认的计划' : '抽取结果，确认之前不作安排'}>
        <Facts
          facts={[
            { label: '抽取', value: `${data.candidates} 件中抽取 ${data.drawn} 件，${size}` },
            { label: '应完成', value: data.dueOn },
            { label: '承担人', value: data.assignee?.name ?? '不指定' },
            { label: '抽取人', value: `${data.drawnBy.name} ${data.drawnOn}` },
            { label: '确认', value: data.confirmedBy && `${data.confirmedBy.name} ${data.confirmedOn}` },
            { label: '随机种子（系统产生，已记入日志）', value: <code>{data.seed}</code> },
          ]}
        />
        <p className="quiet">
          各单位：
          {data.units.map(({ unit, candidates, drawn }) => `${unit.name} ${drawn}/${candidates}`).join('，')}
        </p>
      </Panel>
      <div className="rows-box">
        <table className="rows">
          <caption className="sr-only">抽中的事项</caption>
          <thead>
            <tr>
              <th scope="col">编号</th>
              <th scope="col">问题</th>
              <th scope="col">牵头单位</th>
              <th scope="col">程度</th>
              <th scope="col">销号日期</th>
              <th scope="col" className="number">
                权重
              </th>
              <th scope="col">抽中的理由</th>
            </tr>
          </thead>
          <tbody>
            {data.picks.map((one) => (
              <tr key={one.itemId}>
                <td className="nowrap">{one.number}</td>
                <td className="ledger-title">
                  <Link to={`/items/${one.itemId}`}>{one.title}</Link>
                </td>
                <td>{one.unit.name}</td>
                <td className="nowrap">{SEVERITY_WORDS[one.severity]}</td>
                <td className="nowrap">{one.closedOn}</td>
                <td className="number">{one.weight}</td>
                <td>{one.reasons.join('；')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Page>
  );
}
