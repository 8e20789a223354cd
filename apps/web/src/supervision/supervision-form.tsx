import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useNavigate } from 'react-router';
import type { components } from '../api/schema';
import { choices, LEVEL_WORDS } from '../item/words';
import { DayField } from '../ui/day-field';
import { FormDrawer } from '../ui/form-drawer';
import { placeFaults } from '../ui/place-faults';
import { useOpenSupervision } from './use-supervisions';
import { PublicityFields } from './publicity-fields';
import { BasisFields } from './basis-fields';
import { KIND_WORDS } from './words';

type Body = components['schemas']['SupervisionBody'];
type Values = Omit<Body, 'meeting' | 'taskForce' | 'planDocument'> & {
  /** As the installation does by default, not at all, or as said here. */
  shows: 'usual' | 'no' | 'yes';
  planDocument?: { title?: string; documentNumber?: string };
  meeting?: { heldOn?: string; name?: string };
  taskForce?: { name?: string; leader?: string };
};

const SHOWS = [
  { value: 'usual', label: '按本地规则' },
  { value: 'no', label: '不公示' },
  { value: 'yes', label: '公示' },
];

/** Parts that were left empty are left out; half-filled ones go, so that the answer can point at what is missing. */
function toBody({ meeting, taskForce, planDocument, publicity, shows, ...rest }: Values): Body {
  const body = { ...rest } as Body;
  if (shows !== 'usual') body.publicity = ((shows === 'yes' && publicity) || null) as Body['publicity'];
  if (meeting?.name || meeting?.heldOn) body.meeting = meeting as Body['meeting'];
  if (taskForce?.name || taskForce?.leader) body.taskForce = taskForce as Body['taskForce'];
  if (planDocument?.title || planDocument?.documentNumber) body.planDocument = planDocument as Body['planDocument'];
  for (const key of ['documentNumber', 'level'] as const) if (!body[key]) delete body[key];
  return body;
}

export default function SupervisionForm({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const navigate = useNavigate();
  const open = useOpenSupervision();
  const shows = Form.useWatch('shows', form);
  const submit = (values: Values) =>
    open.mutate(toBody(values), {
      onSuccess: ({ id }) => void navigate(`/supervisions/${id}`),
      onError: (error) => placeFaults(form, error),
    });
  return (
    <FormDrawer<Values>
      title="新建督察批次"
      form={form}
      initial={{
        verificationLevels: ['unit', 'office', 'auditor'],
        shows: 'usual',
        publicity: { amount: 10, unit: 'workingDays' },
      }}
      pending={open.isPending}
      error={open.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item
        name="title"
        label="名称"
        rules={[{ required: true, whitespace: true, max: 200, message: '请填写名称，不超过 200 字' }]}
      >
        <Input />
      </Form.Item>
      <div className="field-row">
        <Form.Item name="kind" label="类型" rules={[{ required: true, message: '请选择类型' }]}>
          <Select options={choices(KIND_WORDS)} />
        </Form.Item>
        <DayField name="feedbackOn" label="反馈日期" required />
      </div>
      <Form.Item
        name="issuer"
        label="发文单位"
        rules={[{ required: true, whitespace: true, max: 100, message: '请填写发文单位，不超过 100 字' }]}
      >
        <Input />
      </Form.Item>
      <div className="field-row">
        <Form.Item name="documentNumber" label="文号" rules={[{ max: 100, message: '不超过 100 字' }]}>
          <Input />
        </Form.Item>
        <Form.Item name="level" label="督察级别" rules={[{ max: 50, message: '不超过 50 字' }]}>
          <Input placeholder="如 市级" />
        </Form.Item>
      </div>
      <div className="field-row">
        <Form.Item name={['meeting', 'name']} label="专题研究会议" rules={[{ max: 100, message: '不超过 100 字' }]}>
          <Input placeholder="如 县委常委会会议" />
        </Form.Item>
        <DayField name={['meeting', 'heldOn']} label="会议日期" />
      </div>
      <div className="field-row">
        <Form.Item name={['taskForce', 'name']} label="工作专班" rules={[{ max: 100, message: '不超过 100 字' }]}>
          <Input />
        </Form.Item>
        <Form.Item name={['taskForce', 'leader']} label="专班负责人" rules={[{ max: 50, message: '不超过 50 字' }]}>
          <Input />
        </Form.Item>
      </div>
      <BasisFields />
      <Form.Item
        name="verificationLevels"
        label="验收层级"
        rules={[{ type: 'array', min: 1, message: '至少选择一级' }]}
        extra="按所列顺序逐级验收，最后一级通过即销号；公示的，期满后销号"
      >
        <Checkbox.Group options={choices(LEVEL_WORDS).filter(({ value }) => value !== 'publicity')} />
      </Form.Item>
      <Form.Item name="shows" label="销号前公示">
        <Radio.Group options={SHOWS} />
      </Form.Item>
      {shows === 'yes' && <PublicityFields />}
    </FormDrawer>
  );
}
