import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { noAnswer, toProblem } from '../api/problem';
import type { Item } from '../api/types';
import { Failure } from '../ui/failure';
import { Panel } from '../ui/panel';

/** 一案一档: of an item that is done its whole file, of one in work the file so far. Nothing is there to file of a draft. */
export function DossierPanel({ item: { id, status } }: { item: Item }) {
  const download = useMutation({ mutationFn: () => startDownload(`/api/v1/items/${id}/dossier`) });
  if (status === 'draft') return null;
  const isDone = status === 'closed' || status === 'cancelled';
  return (
    <Panel title={isDone ? '一案一档' : '过程档案'}>
      <p className="quiet">
        全部过程、材料、决定和公文，连同“没有改动过”的证明，装在一个 zip 里；第三方不联网也能核验。
        {!isDone && '事项尚未办结，档案只到此刻为止。'}
      </p>
      <p className="no-print">
        <Button
          type={isDone ? 'primary' : 'default'}
          block
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          {isDone ? '下载一案一档' : '下载过程档案'}
        </Button>
      </p>
      {download.error && <Failure error={download.error} onRetry={() => download.mutate()} />}
      <p className="quiet no-print">
        <a href="/verify.html" download>
          另存核验页
        </a>
        （收到案卷的人用它核验）
      </p>
    </Panel>
  );
}

/** Asks first, so that a refusal is read here and not saved as a file; then the browser fetches it to the disk. */
async function startDownload(path: string): Promise<void> {
  const asking = new AbortController();
  const response = await fetch(path, { credentials: 'same-origin', signal: asking.signal }).catch(() => {
    throw noAnswer();
  });
  if (!response.ok) throw toProblem(response.status, await response.json().catch(() => null));
  asking.abort();
  window.location.assign(path);
}
