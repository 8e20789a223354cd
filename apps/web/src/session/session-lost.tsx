import { Modal } from 'antd';
import { useSyncExternalStore } from 'react';
import { sessionWatch } from './session-watch';
import './session.css';
import { SignInForm } from './sign-in-form';
import { useSession } from './use-session';

/** The session ran out while the page was open: sign in again on the spot, and what was typed stays. */
export function SessionLost() {
  const lost = useSyncExternalStore(sessionWatch.subscribe, sessionWatch.isLost);
  const { person } = useSession();
  if (!lost) return null;
  return (
    <Modal
      open
      title="登录已过期，请重新登录"
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      classNames={{ mask: 'session-lost-mask' }}
      width={400}
      zIndex={2000}
    >
      <p>登录后回到当前页面，已填写的内容仍在。</p>
      <SignInForm
        onDone={(session) => {
          // Another person may not go on with what this one was reading or typing.
          if (session.person.id !== person.id) window.location.assign('/');
        }}
      />
    </Modal>
  );
}
