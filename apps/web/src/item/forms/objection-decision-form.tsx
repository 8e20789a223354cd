import { Form, Radio, Select } from 'antd';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';
import type { Objection } from '../../api/types';
import { useToday } from '../../app/use-today';
import { useSession } from '../../session/use-session';
import { DayField } from '../../ui/day-field';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';
import { openObjections } from '../item-waiting';
import { complainantOf, OBJECTION_CHANNEL_WORDS } from '../words';

type Values = components['schemas']['ObjectionDecisionBody'] & { objectionId: string };

const OUTCOMES = [
  { value: 'founded', label: '成立，退回整改' },
  { value: 'unfounded', label: '不成立，公示照常进行' },
];

const lineOf = (one: Objection) =>
  `${one.receivedOn} ${OBJECTION_CHANNEL_WORDS[one.channel]} ${complainantOf(one)}：${one.text.slice(0, 30)}`;

export default function ObjectionDecisionForm({ item, onClose }: ActionFormProps) {
  const [form] = Form.useForm<Values>();
  const today = useToday();
  const { person } = useSession();
  // Nobody decides what he recorded himself.
  const open = openObjections(item).filter(({ recordedBy }) => recordedBy.id !== person.id);
  const chosen = Form.useWatch('objectionId', form) ?? open[0]?.id;
  const objection = open.find(({ id }) => id === chosen);
  const outcome = Form.useWatch('outcome', form);
  return (
    <ItemForm<Values>
      action="objectionDecision"
      item={item}
      onClose={onClose}
      form={form}
      initial={{ objectionId: open[0]?.id }}
      send={({ objectionId, ...body }, headers) => {
        const path = { objectionId: objectionId ?? open[0]?.id ?? '' };
        return answer(api.PUT('/api/v1/objections/{objectionId}/decision', { params: { path }, body, headers }));
      }}
    >
      <Form.Item name="objectionId" label="异议" hidden={open.length < 2} rules={[{ required: true }]}>
        <Select options={open.map((one) => ({ value: one.id, label: lineOf(one) }))} />
      </Form.Item>
      {objection && (
        <div className="prose">
          <p>
            {objection.receivedOn} {OBJECTION_CHANNEL_WORDS[objection.channel]}，{complainantOf(objection)}（
            {objection.recordedBy.name} 登记）：
          </p>
          <p>{objection.text}</p>
        </div>
      )}
      <Form.Item name="outcome" label="决定" rules={[{ required: true, message: '请选择决定' }]}>
        <Radio.Group vertical options={OUTCOMES} />
      </Form.Item>
      {outcome === 'founded' && (
        <DayField
          name="newDueOn"
          label="新的整改时限"
          required
          min={today.data?.on}
          extra={`公示随即终止。现在的时限 ${item.dueOn}，原定时限 ${item.originalDueOn} 保留`}
        />
      )}
      <WordsField name="reason" label="核实情况和理由" max={2000} required />
    </ItemForm>
  );
}
