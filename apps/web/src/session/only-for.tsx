import { Outlet, useOutletContext } from 'react-router';
import type { Session } from '../api/types';
import { useHasRole } from './use-session';

/** Pages of some roles: whoever opened one by its address is told so, instead of a form that would be refused. */
export function onlyFor(...roles: Session['roles']) {
  return function OnlyFor() {
    const context = useOutletContext();
    if (useHasRole(...roles)) return <Outlet context={context} />;
    return (
      <div className="failure" role="alert">
        <p className="failure-title">没有权限</p>
        <p>您没有使用这个页面的权限。</p>
      </div>
    );
  };
}
