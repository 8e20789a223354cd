import { Form } from 'antd';
import { FormDrawer } from '../../ui/form-drawer';
import { type Member, useChangePerson } from '../use-staff';

export default function ComeBackForm({ person, onClose }: { person: Member; onClose: () => void }) {
  const [form] = Form.useForm<object>();
  const change = useChangePerson(person.id);
  const submit = () => change.mutate({ active: true }, { onSuccess: onClose });
  return (
    <FormDrawer<object>
      title={`恢复 ${person.name}`}
      form={form}
      pending={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
      submitLabel="恢复"
    >
      <p>恢复后用原来的用户名和密码登录，身份不变。忘了密码的，恢复后再“重置密码”。</p>
    </FormDrawer>
  );
}
