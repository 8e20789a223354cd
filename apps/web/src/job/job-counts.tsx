import { Facts } from '../ui/facts';
import type { JobCounts } from './use-jobs';
import { deliveryWord, timerWord } from './words';

export function JobCountsList({ counts }: { counts: JobCounts }) {
  const { timers, timersOverdue, lateness, deliveries, outbox, log } = counts;
  const lines = (of: Record<string, unknown>, word: (state: string) => string) =>
    Object.entries(of).map(([state, count]) => ({ label: word(state), value: String(count) }));
  return (
    <div className="job-counts">
      <div>
        <h3>提醒与升级</h3>
        <Facts facts={[...lines(timers, timerWord), { label: '到点未执行', value: timersOverdue }]} />
      </div>
      <div>
        <h3>一天来的准时情况</h3>
        <Facts
          facts={[
            { label: '已执行', value: lateness.done },
            { label: '一半不迟于', value: seconds(lateness.p50Seconds) },
            { label: '99% 不迟于', value: seconds(lateness.p99Seconds) },
          ]}
        />
      </div>
      <div>
        <h3>外发通知</h3>
        {Object.keys(deliveries).length === 0 && <p className="quiet">还没有外发通知。</p>}
        <Facts facts={lines(deliveries, deliveryWord)} />
      </div>
      <div>
        <h3>事件转发</h3>
        <Facts
          facts={[
            { label: '等待转发', value: outbox.open },
            { label: '最久等待', value: seconds(outbox.oldestSeconds) },
          ]}
        />
      </div>
      <div>
        <h3>审计日志封存</h3>
        <Facts
          facts={[
            { label: '已封存', value: log.size },
            { label: '等待封存', value: log.waiting },
            { label: '最久等待', value: seconds(log.oldestSeconds) },
          ]}
        />
      </div>
    </div>
  );
}

const seconds = (count: number): string => `${Math.round(count)} 秒`;
