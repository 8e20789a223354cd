import { useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { ChangePasswordForm } from './change-password-form';
import { safePlace } from './safe-place';
import { SignInForm } from './sign-in-form';
import './session.css';
import { type Credentials, useSessionQuery } from './use-session';

export default function SignInPage() {
  const session = useSessionQuery();
  const [search] = useSearchParams();
  const [typed, setTyped] = useState<Credentials | null>(null);
  if (session.data && !session.data.mustChangePassword) return <Navigate to={safePlace(search.get('next'))} replace />;
  return (
    <main className="sign-in" id="main">
      <title>登录 - 销号</title>
      <div className="sign-in-card">
        <h1>销号</h1>
        <p className="sign-in-subtitle">整改事项跟踪系统</p>
        {session.data?.mustChangePassword ? (
          <ChangePasswordForm username={typed?.username} present={typed?.password} />
        ) : (
          <SignInForm onDone={(_session, credentials) => setTyped(credentials)} />
        )}
        <p className="sign-in-help">忘记密码，请联系本级督察办系统管理员重置。</p>
      </div>
    </main>
  );
}
