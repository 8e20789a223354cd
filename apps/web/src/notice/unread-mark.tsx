import { useUnread } from './use-notices';

/** How many notices are unread, beside the inbox's name. */
export function UnreadMark() {
  const total = useUnread().data?.total ?? 0;
  if (total === 0) return null;
  return (
    <span className="unread-mark" aria-label={`${total} 条未读`} role="img">
      {total > 99 ? '99+' : total}
    </span>
  );
}
