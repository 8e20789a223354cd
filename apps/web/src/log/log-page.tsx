import { Failure } from '../ui/failure';
import { Facts } from '../ui/facts';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Waiting } from '../ui/waiting';
import { CheckpointPanel } from './checkpoint-panel';
import './log.css';
import { PlaceTable } from './place-table';
import { useLog } from './use-log';

/** 日志存证: how far the log is sealed, its newest checkpoint, and who outside holds one. */
export default function LogPage() {
  const { data, error, isPending, refetch } = useLog();
  return (
    <Page title="日志存证">
      {isPending && <Waiting />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <Panel title="封存情况">
            <Facts
              facts={[
                { label: '已封存', value: `${data.size} 条` },
                { label: '等待封存', value: `${data.waiting} 条` },
                { label: '最久等待', value: `${Math.round(data.oldestSeconds)} 秒` },
              ]}
            />
            <p className="quiet">
              每项操作都记入审计日志，并在几秒内逐条封存：封存之后任何一条被改动、删除、插入或调换，核对时都会查出是哪一条。
            </p>
          </Panel>
          <CheckpointPanel checkpoint={data.checkpoint} />
          <Panel title="外部存放处">
            {data.places.length > 0 && (
              <p className="quiet">{`每 ${data.everyHours} 小时送出一次最新检查点，送不到的稍后再送；超过 ${data.staleHours} 小时没有送到新的检查点，即为滞后。`}</p>
            )}
            <PlaceTable places={data.places} />
          </Panel>
        </>
      )}
    </Page>
  );
}
