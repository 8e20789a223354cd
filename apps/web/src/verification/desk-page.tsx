import { Button } from 'antd';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useToday } from '../app/use-today';
import { EvidenceGallery } from '../evidence/evidence-gallery';
import '../item/item.css';
import { useItem } from '../item/use-item';
import { useSession } from '../session/use-session';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Waiting } from '../ui/waiting';
import { DeskDecision } from './desk-decision';
import { DeskQueue } from './desk-queue';
import { levelsOf } from './levels';
import { useOwnQueue } from './use-queue';
import './verification.css';

/** 验收工作台: the queue, the claim with its criteria, and the evidence beside each other. J and K go to the next and the one before. */
export default function DeskPage() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const today = useToday();
  const session = useSession();
  const level = search.get('level') ?? levelsOf(session)[0];
  const queue = useOwnQueue(level);
  const { mine, looking } = queue;
  const current = mine.find(({ id }) => id === search.get('item')) ?? mine[0];
  const place = current ? mine.indexOf(current) : -1;
  const go = (id: string) => void navigate(`/queue/desk?level=${level ?? ''}&item=${id}`, { replace: true });
  useEffect(() => {
    const press = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const writing = target instanceof HTMLElement && target.closest('input, textarea, select, [role=combobox]');
      if (writing || ctrlKey || metaKey || altKey) return;
      const next = key === 'j' ? mine[place + 1] : key === 'k' ? mine[place - 1] : undefined;
      if (next) go(next.id);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  return (
    <Page title="验收工作台" extra={<span className="quiet desk-keys">按 J 下一项，K 上一项</span>}>
      {(queue.isPending || (looking && mine.length === 0)) && <Waiting />}
      {queue.error && <Failure error={queue.error} onRetry={() => void queue.refetch()} />}
      {queue.data && !looking && mine.length === 0 && <div className="panel empty">没有等待您验收的事项。</div>}
      {current && (
        <div className="desk">
          <nav className="panel desk-pane" aria-label="等待验收">
            <DeskQueue items={mine} current={current.id} level={level} today={today.data?.on ?? null} />
            {queue.hasNextPage && !looking && (
              <Button loading={queue.isFetching} onClick={() => void queue.fetchNextPage()}>
                显示更多
              </Button>
            )}
          </nav>
          <DeskItem key={current.id} itemId={current.id} onDone={() => void queue.refetch()} />
        </div>
      )}
    </Page>
  );
}

function DeskItem({ itemId, onDone }: { itemId: string; onDone: () => void }) {
  const { data: item, error, refetch } = useItem(itemId);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!item) return <Waiting />;
  const evidence = item.evidence.filter(({ cycle }) => cycle === item.cycle);
  return (
    <>
      <DeskDecision item={item} onDone={onDone} />
      <div className="desk-evidence desk-pane">
        <Panel title={`佐证材料（${evidence.length}）`}>
          <EvidenceGallery evidence={evidence} item={item} />
        </Panel>
      </div>
    </>
  );
}
