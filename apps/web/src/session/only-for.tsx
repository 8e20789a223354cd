import { Outlet, useOutletContext } from 'react-router';
import type { Session } from '../api/types';
import { useHasRole, useSetsRules } from './use-session';

/** Pages of some people: whoever opened one by its address is told so, instead of a form that would be refused. */
function onlyWhere(useMay: () => boolean) {
  return function OnlyWhere() {
    const context = useOutletContext();
    if (useMay()) return <Outlet context={context} />;
    return (
      <div className="failure" role="alert">
        <p className="failure-title">没有权限</p>
        <p>您没有使用这个页面的权限。</p>
      </div>
    );
  };
}

export const onlyFor = (...roles: Session['roles']) => onlyWhere(() => useHasRole(...roles));

/** What is set there holds for the whole county. */
export const onlyForRules = () => onlyWhere(useSetsRules);
