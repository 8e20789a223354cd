import { Alert, Button, Form, Input } from 'antd';
import { Panel } from '../ui/panel';
import { placeFaults } from '../ui/place-faults';
import { type Settings, useAskEmail, useConfirmEmail } from './use-settings';

/** The address mails go to, and a new one with its code. */
export function EmailPanel({ settings }: { settings: Settings }) {
  const { email, pendingEmail, ways } = settings;
  return (
    <Panel title="邮箱">
      <p>
        现在的邮箱：{email ?? '没有填写'}
        {!ways.includes('mail') && <span className="quiet">（本系统还没有配置邮件，通知只在收件箱中）</span>}
      </p>
      {ways.includes('mail') && <AskForm />}
      {pendingEmail && <CodeForm pending={pendingEmail} />}
    </Panel>
  );
}

function AskForm() {
  const [form] = Form.useForm<{ email: string }>();
  const ask = useAskEmail();
  return (
    <Form
      form={form}
      layout="inline"
      className="settings-line"
      disabled={ask.isPending}
      onFinish={(values) => ask.mutate(values, { onError: (error) => placeFaults(form, error) })}
    >
      {ask.error && <Alert type="error" title={ask.error.message} role="alert" />}
      <Form.Item name="email" label="换成" rules={[{ required: true, type: 'email', message: '邮箱地址不正确' }]}>
        <Input autoComplete="email" />
      </Form.Item>
      <Button htmlType="submit">发送确认码</Button>
    </Form>
  );
}

function CodeForm({ pending }: { pending: string }) {
  const [form] = Form.useForm<{ code: string }>();
  const confirm = useConfirmEmail();
  return (
    <Form
      form={form}
      layout="inline"
      className="settings-line"
      disabled={confirm.isPending}
      onFinish={(values) => confirm.mutate(values, { onError: (error) => placeFaults(form, error) })}
    >
      <p>确认码已发往 {pending}，一小时内有效。确认以前，邮件仍发到原来的邮箱。</p>
      <Form.Item
        name="code"
        label="确认码"
        rules={[{ required: true, pattern: /^\d{6}$/, message: '确认码是 6 位数字' }]}
      >
        <Input inputMode="numeric" autoComplete="one-time-code" />
      </Form.Item>
      <Button htmlType="submit" type="primary">
        确认
      </Button>
    </Form>
  );
}
