import { Form } from 'antd';
import type { components } from '../api/schema';
import { ProblemFields } from '../item/forms/problem-fields';
import '../item/item.css';
import { FormDrawer } from '../ui/form-drawer';
import { placeFaults } from '../ui/place-faults';
import { useDraftItem } from './use-supervisions';

type Values = components['schemas']['DraftItemBody'];

/** Writes down one problem by hand. */
export default function DraftForm({ supervisionId, onClose }: { supervisionId: string; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const draft = useDraftItem(supervisionId);
  const submit = (values: Values) =>
    draft.mutate(values, { onSuccess: onClose, onError: (error) => placeFaults(form, error) });
  return (
    <FormDrawer<Values>
      title="增加问题"
      form={form}
      initial={{ severity: 'normal', remediationType: 'timeBound' }}
      pending={draft.isPending}
      error={draft.error}
      onSubmit={submit}
      onClose={onClose}
      width={640}
    >
      <ProblemFields supervisionId={supervisionId} />
    </FormDrawer>
  );
}
