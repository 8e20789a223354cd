import { shanghaiTime } from '../ui/days';
import { Failure } from '../ui/failure';
import { type JobFailure, useRetry } from './use-jobs';
import { deliveryWord, failureWord, outboxWord, timerWord } from './words';

const STATE_WORDS = { timer: timerWord, delivery: deliveryWord, outbox: outboxWord };

export function FailureTable({ failures }: { failures: JobFailure[] }) {
  const retry = useRetry();
  if (failures.length === 0) return <p className="quiet">没有失败的任务。</p>;
  return (
    <>
      {retry.error && <Failure error={retry.error} />}
      <div className="rows-box">
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">种类</th>
              <th scope="col">事项编号</th>
              <th scope="col">状态</th>
              <th scope="col">时间</th>
              <th scope="col">原因</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {failures.map(({ what, id, itemNumber, state, at, error }) => (
              <tr key={id}>
                <td>{failureWord(what)}</td>
                <td>{itemNumber ?? '—'}</td>
                <td>{STATE_WORDS[what](state)}</td>
                <td>{at ? shanghaiTime(at) : '—'}</td>
                <td>{error ?? '—'}</td>
                <td className="nowrap">
                  {what === 'timer' ? (
                    <button
                      type="button"
                      className="link-button"
                      disabled={retry.isPending}
                      onClick={() => retry.mutate(id)}
                    >
                      重新执行
                    </button>
                  ) : (
                    '—'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
