import { Form, Input } from 'antd';
import type { components } from '../../api/schema';
import { FormDrawer } from '../../ui/form-drawer';
import { placeFaults } from '../../ui/place-faults';
import { HolderField } from '../holder-field';
import { type Unit, useAddPost } from '../use-staff';

type Values = Omit<components['schemas']['PostBody'], 'unitId'>;

export default function PostForm({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const add = useAddPost();
  const submit = (values: Values) =>
    add.mutate({ ...values, unitId: unit.id }, { onSuccess: onClose, onError: (error) => placeFaults(form, error) });
  return (
    <FormDrawer<Values>
      title={`增加岗位：${unit.name}`}
      form={form}
      pending={add.isPending}
      error={add.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item
        name="title"
        label="岗位名称"
        rules={[{ required: true, whitespace: true, max: 50, message: '请填写岗位名称，不超过 50 字' }]}
      >
        <Input placeholder="如 法治工作联络员" />
      </Form.Item>
      <HolderField name="holderId" unitId={unit.id} except={null} required={false} />
    </FormDrawer>
  );
}
