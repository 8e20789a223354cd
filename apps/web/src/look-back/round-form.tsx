import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { useNavigate } from 'react-router';
import type { components } from '../api/schema';
import { useToday } from '../app/use-today';
import { useSupervisions } from '../supervision/use-supervisions';
import { DayField } from '../ui/day-field';
import { FormDrawer } from '../ui/form-drawer';
import { placeFaults } from '../ui/place-faults';
import { useUnits } from '../unit/use-directory';
import { AssigneeField } from './assignee-field';
import { useDrawRound } from './use-look-backs';

type Body = components['schemas']['RoundBody'];

const MODES = [
  { value: 'share', label: '每单位按比例（%）' },
  { value: 'count', label: '每单位若干件' },
];

/** Draws a sample and shows it; nothing is planned before it is confirmed there. */
export default function RoundForm({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<Body>();
  const navigate = useNavigate();
  const today = useToday();
  const units = useUnits();
  const supervisions = useSupervisions();
  const draw = useDrawRound();
  const submit = (values: Body) => {
    const said = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
    draw.mutate(Object.fromEntries(said) as unknown as Body, {
      onSuccess: ({ id }) => void navigate(`/look-back-rounds/${id}`),
      onError: (error) => placeFaults(form, error),
    });
  };
  return (
    <FormDrawer<Body>
      title="抽取回头看样本"
      form={form}
      initial={{ mode: 'share', amount: 20 }}
      pending={draw.isPending}
      error={draw.error}
      onSubmit={submit}
      onClose={onClose}
      submitLabel="抽取"
    >
      <p className="quiet">
        从已销号、还没有安排过回头看的事项中抽取；越严重、退回过、延期过、重启过的，越可能抽中。确认之前不作安排。
      </p>
      <Form.Item
        name="title"
        label="计划名称"
        rules={[{ required: true, whitespace: true, max: 100, message: '请填写计划名称，不超过 100 字' }]}
      >
        <Input placeholder="如 四季度回头看" />
      </Form.Item>
      <Form.Item name="mode" label="抽取方式" rules={[{ required: true }]}>
        <Radio.Group options={MODES} />
      </Form.Item>
      <Form.Item
        name="amount"
        label="比例或者件数"
        rules={[{ required: true, type: 'integer', min: 1, max: 100, message: '请填写 1 到 100 之间的整数' }]}
      >
        <InputNumber style={{ width: 180 }} />
      </Form.Item>
      <Form.Item name="supervisionId" label="督察批次">
        <Select
          allowClear
          placeholder="全部"
          options={supervisions.data?.data.map(({ id: value, title: label }) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="unitIds" label="单位">
        <Select
          mode="multiple"
          allowClear
          placeholder="全部"
          options={units.data?.map(({ id: value, name: label }) => ({ value, label }))}
        />
      </Form.Item>
      <div className="field-row">
        <DayField name="closedFrom" label="销号日期自" />
        <DayField name="closedTo" label="销号日期至" />
      </div>
      <DayField name="dueOn" label="应完成日期" required min={today.data?.on} />
      <AssigneeField />
    </FormDrawer>
  );
}
