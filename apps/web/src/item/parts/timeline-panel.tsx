import { Failure } from '../../ui/failure';
import { Panel } from '../../ui/panel';
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
            <li key={`${entry.at}-${place}`}>
              <time dateTime={entry.at}>{entry.on}</time>
              <span>{entry.actor}</span> <span className="prose">{entry.text}</span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
