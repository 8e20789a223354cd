import type { ReactNode } from 'react';
import { Link, NavLink, ScrollRestoration } from 'react-router';
import { useNoticeStream } from '../notice/use-news';
import { UnreadMark } from '../notice/unread-mark';
import { SessionLost } from '../session/session-lost';
import { useSession, useSignOut } from '../session/use-session';
import { ActingBar } from '../delegation/acting-bar';
import { Offline } from './offline';
import { Disclosure } from '../ui/disclosure';
import { administrationFor, placesFor } from './navigation';

/** The frame of every page: where one can go, who one is. */
export function Shell({ children }: { children: ReactNode }) {
  const session = useSession();
  const signOut = useSignOut();
  const administration = administrationFor(session);
  useNoticeStream();
  return (
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="shell-header">
        <div className="shell-bar">
          <Link className="shell-name" to="/">
            销号
          </Link>
          <nav aria-label="主导航" className="shell-nav">
            {placesFor(session).map(({ to, label }) => (
              <NavLink key={to} to={to} end={to === '/'}>
                {label}
                {to === '/notices' && <UnreadMark />}
              </NavLink>
            ))}
          </nav>
          {administration.length > 0 && (
            <nav aria-label="管理" className="shell-administration">
              <Disclosure label="管理">
                {administration.map(({ to, label }) => (
                  <NavLink key={to} to={to}>
                    {label}
                  </NavLink>
                ))}
              </Disclosure>
            </nav>
          )}
          <div className="shell-who">
            <Link to="/settings" title="我的设置">
              {session.unit.name} {session.person.name}
            </Link>
            <button type="button" className="shell-out" onClick={() => signOut.mutate()} disabled={signOut.isPending}>
              退出
            </button>
          </div>
        </div>
      </header>
      <ActingBar session={session} />
      <Offline />
      <main id="main" tabIndex={-1} className="shell-main">
        {children}
      </main>
      <SessionLost />
      <ScrollRestoration />
    </>
  );
}
