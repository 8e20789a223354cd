import { Form } from 'antd';
import { FormDrawer } from '../../ui/form-drawer';
import type { StaffDeed } from '../staff-deed';
import { type Member, useResetPassword } from '../use-staff';

interface Props {
  person: Member;
  onClose: () => void;
  onDeed: (deed: StaffDeed) => void;
}

export default function ResetForm({ person, onClose, onDeed }: Props) {
  const [form] = Form.useForm<object>();
  const reset = useResetPassword(person.id);
  const submit = () =>
    reset.mutate(null, {
      onSuccess: ({ name, username, firstPassword }) =>
        onDeed({ kind: 'firstPassword', name, username, password: firstPassword }),
    });
  return (
    <FormDrawer<object>
      title={`重置 ${person.name} 的密码`}
      form={form}
      pending={reset.isPending}
      error={reset.error}
      onSubmit={submit}
      onClose={onClose}
      submitLabel="重置密码"
    >
      <p>原来的密码立即失效，已登录的地方全部退出，因输错密码的锁定解除。</p>
      <p>新的初始密码只显示一次，本人首次登录时须修改。</p>
    </FormDrawer>
  );
}
