import { Alert, Button, Form, Input } from 'antd';
import type { Session } from '../api/types';
import { placeFaults } from '../ui/place-faults';
import { type Credentials, useSignIn } from './use-session';

/** User name and password; the sentence of a refusal, lockout included, is the server's. */
export function SignInForm({ onDone }: { onDone: (session: Session, credentials: Credentials) => void }) {
  const [form] = Form.useForm<Credentials>();
  const signIn = useSignIn();
  const submit = (credentials: Credentials) =>
    signIn.mutate(credentials, {
      onSuccess: (session) => onDone(session, credentials),
      onError: (error) => {
        placeFaults(form, error);
        form.setFieldValue('password', '');
      },
    });
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} aria-label="登录">
      {signIn.error && <Alert className="form-alert" type="error" showIcon title={signIn.error.message} role="alert" />}
      <Form.Item name="username" label="用户名" rules={[{ required: true, message: '请填写用户名' }]}>
        <Input autoFocus autoComplete="username" size="large" />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
        登录
      </Button>
    </Form>
  );
}
