import { Alert, Button, Form, Input } from 'antd';
import { placeFaults } from '../ui/place-faults';
import { useChangePassword } from './use-session';

interface Values {
  username: string;
  present: string;
  next: string;
  again: string;
}

/** A first password is changed before anything else. */
export function ChangePasswordForm({ username, present }: { username?: string; present?: string }) {
  const [form] = Form.useForm<Values>();
  const change = useChangePassword();
  const submit = ({ again: _, ...body }: Values) =>
    change.mutate(body, { onError: (error) => placeFaults(form, error) });
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} initialValues={{ username, present }}>
      <Alert className="form-alert" type="info" showIcon title="首次登录请先设置新密码，不少于 10 位。" />
      {change.error && <Alert className="form-alert" type="error" showIcon title={change.error.message} role="alert" />}
      <Form.Item name="username" label="用户名" rules={[{ required: true, message: '请填写用户名' }]}>
        <Input autoComplete="username" />
      </Form.Item>
      <Form.Item name="present" label="原密码" rules={[{ required: true, message: '请填写原密码' }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="next" label="新密码" rules={[{ required: true, min: 10, message: '新密码不少于 10 位' }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再次输入新密码"
        dependencies={['next']}
        rules={[
          { required: true, message: '请再次输入新密码' },
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              !value || value === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error('两次输入不一致')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={change.isPending}>
        修改密码
      </Button>
    </Form>
  );
}
