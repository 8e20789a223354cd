import type { Session } from '../api/types';
import './delegation.css';
import { useActing } from './use-delegations';

/** Said on every page while one person acts for another. */
export function ActingBar({ session }: { session: Session }) {
  const acting = useActing();
  if (!session.delegate) return null;
  return (
    <div className="acting-bar" role="status">
      <span>
        {session.delegate.name}正在代 {session.person.name} 办理，办理记录写明双方。
      </span>
      <button type="button" className="plain-button" disabled={acting.isPending} onClick={() => acting.mutate(null)}>
        回到本人身份
      </button>
    </div>
  );
}
