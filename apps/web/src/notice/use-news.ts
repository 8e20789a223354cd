import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { NoticePage } from '../api/types';
import { type NoticeNews, watchNotices } from './watch-notices';

const UNREAD = ['notices', 'unread'];
const NEWS = ['news'];
const MOST_UNREAD = 5;
const MOST_NEWS = 100;

/** What has come since the page was opened: the latest first; `gaps` where not all of it is known. */
interface Arrived {
  data: NoticePage['data'];
  gaps: boolean;
}
const NOTHING: Arrived = { data: [], gaps: false };

/** Keeps the number of unread notices right while the page is open. Once, in the frame of every page. */
export function useNoticeStream(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      watchNotices({
        isBusy: () => client.isFetching() > 0,
        told: (news) => take(client, news),
        ask: () => void client.invalidateQueries({ queryKey: UNREAD }),
      }),
    [client],
  );
}

/** What the stream brought. Pages show it without moving what somebody is reading. */
export function useArrived(): Arrived {
  return useQuery({ queryKey: NEWS, queryFn: () => NOTHING, initialData: NOTHING, staleTime: Infinity }).data;
}

/** Asks for the list anew, on somebody's wish. */
export function useShowArrived(): () => void {
  const client = useQueryClient();
  return () => {
    client.setQueryData<Arrived>(NEWS, (known = NOTHING) => ({ ...known, gaps: false }));
    void client.invalidateQueries({ queryKey: ['notices'] });
  };
}

/** What an event says is put where it belongs: to ask for it again would count as use of the session. */
function take(client: QueryClient, { data, unread, complete }: NoticeNews): void {
  const latest = [...data].reverse();
  const known = client.getQueryData<NoticePage>(UNREAD);
  if (complete || known) {
    const first = complete ? [...latest, ...(known?.data ?? [])].slice(0, MOST_UNREAD) : (known?.data ?? []);
    client.setQueryData<NoticePage>(UNREAD, { nextCursor: null, data: first, total: unread });
  }
  const gaps = !complete && known !== undefined && known.total !== unread;
  if (latest.length === 0 && !gaps) return;
  client.setQueryData<Arrived>(NEWS, (arrived = NOTHING) => ({
    data: [...latest, ...arrived.data].slice(0, MOST_NEWS),
    gaps: arrived.gaps || gaps,
  }));
}
