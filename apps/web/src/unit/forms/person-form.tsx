import { Checkbox, Form, Input, Select } from 'antd';
import type { components } from '../../api/schema';
import { choices } from '../../item/words';
import { FormDrawer } from '../../ui/form-drawer';
import { placeFaults } from '../../ui/place-faults';
import type { StaffDeed } from '../staff-deed';
import type { PlacedUnit } from '../unit-order';
import { changed, type Member, type Unit, useAddPerson, useChangePerson } from '../use-staff';
import { ROLE_WORDS } from '../words';

type Values = components['schemas']['PersonBody'];

interface Props {
  /** Null for a new one. */
  person: Member | null;
  unit: Unit;
  placed: PlacedUnit[];
  onClose: () => void;
  onDeed: (deed: StaffDeed) => void;
}

export default function PersonForm({ person, unit, placed, onClose, onDeed }: Props) {
  const [form] = Form.useForm<Values>();
  const add = useAddPerson();
  const change = useChangePerson(person?.id ?? '');
  const onError = (error: Error) => placeFaults(form, error);
  const submit = (values: Values) => {
    const body = { ...values, email: values.email ?? '' };
    if (person)
      return change.mutate(changed({ ...person, email: person.email ?? '' }, body), { onSuccess: onClose, onError });
    const { name, username } = body;
    add.mutate(body, {
      onSuccess: ({ firstPassword }) => onDeed({ kind: 'firstPassword', name, username, password: firstPassword }),
      onError,
    });
  };
  const initial = person
    ? { name: person.name, unitId: person.unitId, roles: person.roles, email: person.email ?? undefined }
    : { unitId: unit.id, roles: ['handler' as const] };
  return (
    <FormDrawer<Values>
      title={person ? `修改 ${person.name}` : '增加人员'}
      form={form}
      initial={initial}
      pending={add.isPending || change.isPending}
      error={add.error ?? change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label="姓名"
        rules={[{ required: true, whitespace: true, max: 50, message: '请填写姓名，不超过 50 字' }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      {!person && (
        <Form.Item
          name="username"
          label="用户名"
          rules={[{ required: true, whitespace: true, max: 50, message: '请填写用户名，不超过 50 字' }]}
          extra="登录时用；字母、数字或 . _ - @，建立后不能改"
        >
          <Input autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item
        name="unitId"
        label="单位"
        rules={[{ required: true, message: '请选择单位' }]}
        extra={person ? '还有岗位或者未销号事项的，先交接再调动' : undefined}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={placed
            .filter((one) => one.unit.manages)
            .map((one) => ({ value: one.unit.id, label: one.unit.name }))}
        />
      </Form.Item>
      <Form.Item
        name="roles"
        label="身份"
        rules={[{ type: 'array', min: 1, message: '请至少选择一种身份' }]}
        extra="督察办经办和核查员只能是县级或者县级办公室的人员"
      >
        <Checkbox.Group options={choices(ROLE_WORDS)} />
      </Form.Item>
      <Form.Item
        name="email"
        label="邮箱"
        rules={[{ type: 'email', message: '邮箱地址不正确' }]}
        extra="收通知用，可以不填"
      >
        <Input autoComplete="off" />
      </Form.Item>
      {!person && (
        <Form.Item
          name="post"
          label="岗位"
          rules={[{ max: 50, message: '不超过 50 字' }]}
          extra="可以不填，如 法治工作联络员"
        >
          <Input autoComplete="off" />
        </Form.Item>
      )}
    </FormDrawer>
  );
}
