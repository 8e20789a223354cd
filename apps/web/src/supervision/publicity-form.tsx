import { Checkbox, Form } from 'antd';
import type { Supervision } from '../api/types';
import { FormDrawer } from '../ui/form-drawer';
import { placeFaults } from '../ui/place-faults';
import { PublicityFields, type PublicityTerm } from './publicity-fields';
import { useChangePublicity } from './use-supervisions';

interface Values {
  shows: boolean;
  publicity?: PublicityTerm;
}

/** Whether what passes its last level is shown before it is closed. What is shown already keeps its window. */
export default function PublicityForm({ supervision, onClose }: { supervision: Supervision; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const change = useChangePublicity(supervision.id);
  const shows = Form.useWatch('shows', form) ?? supervision.publicity !== null;
  const submit = ({ publicity }: Values) =>
    change.mutate(shows && publicity ? publicity : null, {
      onSuccess: onClose,
      onError: (error) => placeFaults(form, error),
    });
  return (
    <FormDrawer<Values>
      title="公示设置"
      form={form}
      initial={{
        shows: supervision.publicity !== null,
        publicity: supervision.publicity ?? { amount: 10, unit: 'workingDays' },
      }}
      pending={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
      submitLabel="保存"
    >
      <Form.Item name="shows" valuePropName="checked" extra="最后一级验收通过后先公示，期满且没有未决定的异议才销号">
        <Checkbox>销号前公示</Checkbox>
      </Form.Item>
      {shows && <PublicityFields />}
      <p className="quiet">对以后通过最后一级验收的事项有效；正在公示的，仍按原来的公示期。</p>
    </FormDrawer>
  );
}
