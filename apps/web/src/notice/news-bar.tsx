import { useLocation, useNavigate } from 'react-router';
import type { Notice } from '../api/types';
import { useArrived, useShowArrived } from './use-news';

interface Props {
  shown: readonly Notice[];
  onlyUnread: boolean;
}

/**
 * Says in the line above the list what has come since, with the words of the latest; the list itself stands still under the
 * reader's finger until he asks for them.
 */
export function NewsBar({ shown, onlyUnread }: Props) {
  const { data, gaps } = useArrived();
  const showArrived = useShowArrived();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const known = new Set(shown.map(({ id }) => id));
  const latestShown = shown[0]?.at ?? '';
  const arrived = data.filter(({ id, at }) => !known.has(id) && at >= latestShown);
  const show = () => {
    showArrived();
    if (search.includes('cursor')) void navigate(`${pathname}${onlyUnread ? '?unread=true' : ''}`);
  };
  return (
    <span role="status" className="notice-news">
      {(arrived.length > 0 || gaps) && (
        <>
          {arrived.length > 0 ? `新到 ${arrived.length} 条：${arrived[0]!.title}` : '有新的通知'}{' '}
          <button type="button" className="link-button" onClick={show}>
            显示
          </button>
        </>
      )}
    </span>
  );
}
