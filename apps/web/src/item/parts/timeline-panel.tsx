import { Failure } from '../../ui/failure';
import { Panel } from '../../ui/panel';
import { shanghaiTime } from '../../ui/days';
import { useTimeline } from '../use-timeline';

/** One thread of everything that happened, oldest first: people's deeds, the clock's, and what was skipped or cancelled. */
export function TimelinePanel({ itemId, version }: { itemId: string; version: number }) {
  const { data, error, refetch } = useTimeline(itemId, version);
  return (
    <Panel title="办理经过" id="timeline">
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && (
        <ol className="history">
          {data.map((entry, place) => (
            <li key={`${entry.at}-${place}`} className={classOf(entry)}>
              <time dateTime={entry.at}>{shanghaiTime(entry.at)}</time>
              <strong>{entry.actor}</strong> <span className="prose">{entry.text}</span>
              {entry.mail === 'failed' && <span className="history-failed">（邮件未送达）</span>}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

function classOf({ kind }: { kind: string }): string | undefined {
  if (kind === 'duty.skipped' || kind === 'duty.cancelled') return 'history-void';
  return kind.startsWith('item.') ? 'history-deed' : undefined;
}
