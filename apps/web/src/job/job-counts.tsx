import { CHANNEL_WORDS } from '../channel/words';
import { Facts } from '../ui/facts';
import { PLACE_WORDS } from '../log/words';
import type { JobCounts } from './use-jobs';
import { deliveryWord, timerWord } from './words';

export function JobCountsList({ counts }: { counts: JobCounts }) {
  const { timers, timersOverdue, lateness, deliveries, channels, queues, outbox, log } = counts;
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
      {channels.length > 0 && (
        <div>
          <h3>各渠道排队</h3>
          <Facts facts={channels.map((one) => ({ label: CHANNEL_WORDS[one.channel], value: standingWords(one) }))} />
        </div>
      )}
      <div>
        <h3>队列（Redis）</h3>
        {queues.length === 0 && <p className="quiet">情况不明：一分钟内没有清点，Redis 或后台任务可能已停。</p>}
        <Facts facts={queues.map((one) => ({ label: queueLabel(one.name), value: depthWords(one) }))} />
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
            { label: '外部存放处', value: placesWords(log) },
          ]}
        />
      </div>
    </div>
  );
}

function standingWords({ waiting, oldestSeconds, failed, unknown }: JobCounts['channels'][number]): string {
  const waits = waiting > 0 ? `等待 ${waiting} 条，最久 ${seconds(oldestSeconds)}` : '没有等待的';
  return [waits, failed > 0 && `失败 ${failed} 条`, unknown > 0 && `结果不明 ${unknown} 条`].filter(Boolean).join('；');
}

const queueLabel = (name: JobCounts['queues'][number]['name']): string =>
  name === 'events' ? '事件' : CHANNEL_WORDS[name];

const depthWords = ({ waiting, active, delayed, failed }: JobCounts['queues'][number]): string =>
  `等待 ${waiting}，处理中 ${active}，延后 ${delayed}，失败 ${failed}`;

function placesWords({ places, stalePlaces }: JobCounts['log']): string {
  if (places === 0) return '没有设置';
  return stalePlaces.length === 0 ? '没有滞后' : `滞后：${stalePlaces.map((kind) => PLACE_WORDS[kind]).join('、')}`;
}

const seconds = (count: number): string => `${Math.round(count)} 秒`;
