import { Form, Radio } from 'antd';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';
import type { Item } from '../../api/types';
import { useToday } from '../../app/use-today';
import { DayField } from '../../ui/day-field';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';
import { pendingDispute } from '../item-waiting';
import { DisputeFacts } from './dispute-facts';
import { TransferDue } from './due-fields';
import { StaffFields, staffOf, type StaffValues } from './staff-fields';

type Body = components['schemas']['DisputeDecisionBody'];

interface Values extends Partial<StaffValues> {
  outcome: Body['outcome'];
  reason: string;
  dueOn?: string;
  /** Of a transfer; null where nothing proposes a day. */
  dueFollowsRule?: boolean | null;
  title?: string;
  manifestation?: string;
  cause?: string;
}

const OUTCOMES: { value: Body['outcome']; label: string }[] = [
  { value: 'transferred', label: '成立，移交别的单位' },
  { value: 'corrected', label: '成立，更正交办内容' },
  { value: 'cancelled', label: '成立，撤销事项' },
  { value: 'rejected', label: '不成立，按原交办办理' },
];

export default function DisputeDecisionForm({ item, onClose }: ActionFormProps) {
  const [form] = Form.useForm<Values>();
  const today = useToday();
  const dispute = pendingDispute(item);
  const outcome = Form.useWatch('outcome', form);
  /** What a transfer begins with is empty, what a correction begins with is what stands. */
  const begin = (chosen: Body['outcome']) =>
    form.setFieldsValue(
      chosen === 'corrected'
        ? present(item)
        : { leadUnitId: undefined, leaderId: undefined, handlerId: undefined, handlerPostId: null, dueOn: undefined },
    );
  return (
    <ItemForm<Values>
      action="disputeDecision"
      item={item}
      onClose={onClose}
      form={form}
      width={640}
      send={(values, headers) => {
        const path = { disputeId: dispute?.id ?? '' };
        const body = bodyOf(values, item);
        return answer(api.PUT('/api/v1/disputes/{disputeId}/decision', { params: { path }, body, headers }));
      }}
    >
      {dispute && <DisputeFacts dispute={dispute} />}
      <Form.Item name="outcome" label="决定" rules={[{ required: true, message: '请选择决定' }]}>
        <Radio.Group vertical options={OUTCOMES} onChange={({ target }) => begin(target.value as Body['outcome'])} />
      </Form.Item>
      {outcome === 'transferred' && (
        <>
          <p className="quiet">
            原单位的提醒随即取消，不再看到该事项，待审批的延期申请失效；新单位重新签收。原定时限 {item.originalDueOn}{' '}
            保留。
          </p>
          <StaffFields item={item} unit="other" />
          <TransferDue item={item} today={today.data?.on} />
        </>
      )}
      {outcome === 'corrected' && (
        <>
          <p className="quiet">只改有误的地方，其余照旧。</p>
          <WordsField name="title" label="问题" max={200} rows={1} required />
          <WordsField name="manifestation" label="具体表现" max={5000} />
          <WordsField name="cause" label="原因分析" max={5000} rows={2} />
          <StaffFields item={item} unit="fixed" />
          <DayField name="dueOn" label="整改时限" required />
        </>
      )}
      {outcome === 'cancelled' && <p className="quiet">事项撤销后不能恢复。</p>}
      <WordsField name="reason" label="决定的理由" max={2000} required />
    </ItemForm>
  );
}

function present(item: Item): Omit<Values, 'outcome' | 'reason'> {
  const { title, manifestation, cause, dueOn } = item;
  return { ...staffOf(item), title, manifestation: manifestation ?? '', cause: cause ?? '', dueOn: dueOn ?? undefined };
}

/** Of a correction only what differs from what stands. */
function bodyOf({ outcome, reason, ...values }: Values, item: Item): Body {
  if (outcome === 'rejected' || outcome === 'cancelled') return { outcome, reason };
  if (outcome === 'transferred') {
    const { leadUnitId, leaderId, handlerId, handlerPostId, cooperatingUnitIds = [], dueOn, dueFollowsRule } = values;
    const post = handlerPostId ? { handlerPostId } : {};
    const follows = dueFollowsRule == null ? {} : { dueFollowsRule };
    return { outcome, reason, leadUnitId, leaderId, handlerId, cooperatingUnitIds, dueOn, ...post, ...follows };
  }
  const { leadUnitId: _, ...stands } = present(item);
  const changed = Object.entries(values).filter(
    ([field, value]) => field in stands && value && !same(value, stands[field as keyof typeof stands]),
  );
  return { outcome, reason, ...(Object.fromEntries(changed) as Partial<Body>) };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
