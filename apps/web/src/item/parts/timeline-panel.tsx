import { Failure } from '../../ui/failure';
import { Panel } from '../../ui/panel';
import { shanghaiTime } from '../../ui/days';
import { timelineGroups } from '../timeline-groups';
import { useTimeline } from '../use-timeline';

type Entry = NonNullable<ReturnType<typeof useTimeline>['data']>[number];

/** One thread of everything that happened, oldest first: people's deeds, the clock's, and what was skipped or cancelled. */
export function TimelinePanel({ itemId, version }: { itemId: string; version: number }) {
  const { data, error, refetch } = useTimeline(itemId, version);
  return (
    <Panel title="办理经过" id="timeline">
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && (
        <ol className="history">
          {timelineGroups(data).map((group, place) => (
            <li key={`${group[0]!.at}-${place}`} className={classOf(group[0]!)}>
              {group.length > 1 ? <Cancelled entries={group} /> : <Line entry={group[0]!} />}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

function Line({ entry }: { entry: Entry }) {
  return (
    <>
      <time dateTime={entry.at}>{shanghaiTime(entry.at)}</time>
      <strong>{entry.actor}</strong> <span className="prose">{entry.text}</span>
      {entry.mail === 'failed' && <span className="history-failed">（邮件未送达）</span>}
    </>
  );
}

function Cancelled({ entries }: { entries: Entry[] }) {
  const { at, actor } = entries[0]!;
  return (
    <details>
      <summary>
        <time dateTime={at}>{shanghaiTime(at)}</time>
        <strong>{actor}</strong> 原定的 {entries.length} 次提醒和督促已取消，重新安排
      </summary>
      <ul>
        {entries.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}

function classOf({ kind }: { kind: string }): string | undefined {
  if (kind === 'duty.skipped' || kind === 'duty.cancelled') return 'history-void';
  return kind.startsWith('item.') ? 'history-deed' : undefined;
}
