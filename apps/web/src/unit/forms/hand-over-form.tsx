import { Form } from 'antd';
import { FormDrawer } from '../../ui/form-drawer';
import { placeFaults } from '../../ui/place-faults';
import { HolderField } from '../holder-field';
import { type Post, useHandOver } from '../use-staff';

interface Values {
  personId: string;
}

export default function HandOverForm({ post, onClose }: { post: Post; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const handOver = useHandOver(post.id);
  const submit = (values: Values) =>
    handOver.mutate(values, { onSuccess: onClose, onError: (error) => placeFaults(form, error) });
  return (
    <FormDrawer<Values>
      title={`交接岗位：${post.title}`}
      form={form}
      pending={handOver.isPending}
      error={handOver.error}
      onSubmit={submit}
      onClose={onClose}
      submitLabel="交接"
    >
      <p>
        {post.holder ? `现由${post.holder.name}担任。` : '现在空缺。'}
        岗位名下未销号的事项一并转给新的担任人，时限不变，新老担任人都会收到通知。
      </p>
      <HolderField name="personId" unitId={post.unitId} except={post.holder?.id ?? null} required />
    </FormDrawer>
  );
}
