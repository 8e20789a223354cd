import { shanghaiTime } from '../ui/days';
import type { JobFailure } from './use-jobs';
import { deliveryWord, failureWord, timerWord } from './words';

export function FailureTable({ failures }: { failures: JobFailure[] }) {
  if (failures.length === 0) return <p className="quiet">没有失败的任务。</p>;
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">种类</th>
          <th scope="col">事项编号</th>
          <th scope="col">状态</th>
          <th scope="col">时间</th>
          <th scope="col">原因</th>
        </tr>
      </thead>
      <tbody>
        {failures.map(({ what, id, itemNumber, state, at, error }) => (
          <tr key={id}>
            <td>{failureWord(what)}</td>
            <td>{itemNumber ?? '—'}</td>
            <td>{what === 'timer' ? timerWord(state) : deliveryWord(state)}</td>
            <td>{at ? shanghaiTime(at) : '—'}</td>
            <td>{error ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
