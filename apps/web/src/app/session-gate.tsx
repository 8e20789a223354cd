import { Navigate, Outlet, useLocation } from 'react-router';
import { CurrentSession, useSessionQuery } from '../session/use-session';
import { Failure } from '../ui/failure';
import { Waiting } from '../ui/waiting';
import { Shell } from './shell';

/** Lets signed-in people in and remembers the place of the others. */
export function SessionGate() {
  const session = useSessionQuery();
  const { pathname, search } = useLocation();
  if (session.isPending) return <Waiting />;
  if (session.error) return <Failure error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data || session.data.mustChangePassword) {
    const place = pathname + search;
    return <Navigate to={place === '/' ? '/signin' : `/signin?next=${encodeURIComponent(place)}`} replace />;
  }
  return (
    <CurrentSession value={session.data}>
      <Shell>
        <Outlet />
      </Shell>
    </CurrentSession>
  );
}
