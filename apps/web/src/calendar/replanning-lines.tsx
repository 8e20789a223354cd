import { Progress } from 'antd';
import { Panel } from '../ui/panel';
import { useReplannings } from './use-calendar';

/** The latest orders to plan anew, with their progress. */
export function ReplanningLines() {
  const { data } = useReplannings(true);
  if (!data || data.data.length === 0) return null;
  return (
    <Panel title="重新安排的进度">
      <ul className="replanning-lines">
        {data.data.map(({ id, cause, requestedBy, total, done, dueMoved, cancelled, planted, finishedAt }) => (
          <li key={id}>
            {cause}（{requestedBy}）：{finishedAt ? '已完成' : '进行中'}，{done} / {total} 个事项，时限改动 {dueMoved}{' '}
            个，取消 {cancelled} 个、新增 {planted} 个定时任务
            {!finishedAt && (
              <Progress
                aria-label={`${cause}的进度`}
                percent={total > 0 ? Math.min(99, Math.floor((done * 100) / total)) : 0}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
