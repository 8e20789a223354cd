import { shanghaiTime } from '../ui/days';
import { Failure } from '../ui/failure';
import { Tag } from '../ui/tag';
import { type JobRun, useRunNow } from './use-jobs';
import { roundWord } from './words';

export function RunTable({ runs }: { runs: JobRun[] }) {
  const runNow = useRunNow();
  return (
    <>
      {runNow.error && <Failure error={runNow.error} />}
      <div className="rows-box">
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">任务</th>
              <th scope="col">情况</th>
              <th scope="col" className="number">
                间隔
              </th>
              <th scope="col">上次开始</th>
              <th scope="col">上次完成</th>
              <th scope="col">最迟下次</th>
              <th scope="col">上次结果</th>
              <th scope="col">运行与失败次数</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.name}>
                <th scope="row">{run.label}</th>
                <td>
                  <RunState run={run} />
                </td>
                <td className="number nowrap">{every(run.everySeconds)}</td>
                <td className="nowrap">{timeOf(run.lastStartedAt)}</td>
                <td className="nowrap">{timeOf(run.lastCommittedAt)}</td>
                <td className="nowrap">{timeOf(run.nextAt)}</td>
                <td className="job-result">
                  {Object.entries(run.counts)
                    .map(([name, count]) => `${roundWord(name)} ${String(count)}`)
                    .join('，') || '—'}
                  {run.lastError && (
                    <div className={run.failing ? 'job-error' : 'quiet'}>
                      {timeOf(run.lastFailedAt)} 失败：{run.lastError}
                    </div>
                  )}
                </td>
                <td>
                  <div className="nowrap">{roundsWords('24 小时', run.day)}</div>
                  <div className="nowrap">{roundsWords('7 天', run.week)}</div>
                </td>
                <td className="nowrap">
                  <button
                    type="button"
                    className="link-button"
                    disabled={runNow.isPending}
                    aria-label={`立即运行${run.label}`}
                    onClick={() => runNow.mutate(run.name)}
                  >
                    {runNow.isPending && runNow.variables === run.name ? '正在运行' : '立即运行'}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** 5 秒, 10 分钟, 1 小时: the largest unit that leaves nothing over. */
function every(seconds: number): string {
  if (seconds % 3_600 === 0) return `${seconds / 3_600} 小时`;
  return seconds % 60 === 0 ? `${seconds / 60} 分钟` : `${seconds} 秒`;
}

function roundsWords(span: string, { rounds, failures }: JobRun['day']): string {
  return `${span} ${rounds} 次，${failures > 0 ? `失败 ${failures} 次` : '无失败'}`;
}

const timeOf = (at: string | null): string => (at ? shanghaiTime(at) : '—');

function RunState({ run }: { run: JobRun }) {
  if (!run.lastStartedAt) return <Tag tone="grey">尚未运行</Tag>;
  return run.ok ? <Tag tone="green">正常</Tag> : <Tag tone="red">异常</Tag>;
}
