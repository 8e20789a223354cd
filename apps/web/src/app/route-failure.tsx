import { isRouteErrorResponse, useRouteError } from 'react-router';
import { NotFound } from './not-found';

/** The last net: a page that could not be loaded (a new version was installed meanwhile) or that broke. */
export function RouteFailure() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  const outdated = error instanceof TypeError && /import|module/i.test(error.message);
  return (
    <div className="notice-page" role="alert">
      <title>页面没有打开 - 销号</title>
      <h1>页面没有打开</h1>
      <p>
        {outdated
          ? '系统可能刚刚更新，或者网络中断。请重新载入。'
          : '页面出现故障，请重新载入；若仍如此，请联系系统管理员。'}
      </p>
      <p>
        <a href={window.location.href}>重新载入</a> <a href="/">回到我的工作</a>
      </p>
    </div>
  );
}
