import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';

/** A page of the inbox, the latest first. */
export function useNotices(onlyUnread: boolean, cursor: string | null) {
  const query = { limit: 30, count: true, ...(onlyUnread ? { unread: true } : {}), ...(cursor ? { cursor } : {}) };
  return useQuery({
    queryKey: ['notices', query],
    queryFn: () => answer(api.GET('/api/v1/notices', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

/** The first unread ones and their number. Asked for when somebody acts, never by a clock: that would keep an idle session open. */
export function useUnread() {
  return useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: () => answer(api.GET('/api/v1/notices', { params: { query: { unread: true, count: true, limit: 5 } } })),
    staleTime: 60_000,
  });
}

export function useNoticeReceipt() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (noticeId: string) =>
      answer(api.PUT('/api/v1/notices/{noticeId}/receipt', { params: { path: { noticeId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
}
