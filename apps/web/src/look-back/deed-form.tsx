import { Form, Input, Radio } from 'antd';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';
import type { LookBack } from '../api/types';
import { useToday } from '../app/use-today';
import { choices } from '../item/words';
import { DayField } from '../ui/day-field';
import { FormDrawer } from '../ui/form-drawer';
import { placeFaults } from '../ui/place-faults';
import { WordsField } from '../ui/words-field';
import { AssigneeField } from './assignee-field';
import { useLookBackChange } from './use-look-backs';
import { DEED_WORDS, RESULT_WORDS } from './words';

type Schemas = components['schemas'];
type Deed = LookBack['allowedActions'][number];

type Values = Partial<Omit<Schemas['LookBackResultBody'], 'people'> & Schemas['LookBackChangeBody']> & {
  people?: string;
};

interface Props {
  one: LookBack;
  deed: Deed;
  onClose: () => void;
}

/** 登记结果, 调整 or 取消 of one look-back; works with one hand on a phone. */
export function DeedForm({ one, deed, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const today = useToday();
  const result = Form.useWatch('result', form);
  const change = useLookBackChange((values: Values) => send(one.id, deed, values));
  // The form begins with today, so it begins once that is known.
  if (!today.data) return null;
  return (
    <FormDrawer<Values>
      title={`${DEED_WORDS[deed]}：${one.item.number}`}
      form={form}
      initial={deed === 'result' ? { visitedOn: today.data.on } : { dueOn: one.dueOn, assigneeId: one.assignee?.id }}
      pending={change.isPending}
      error={change.error}
      onSubmit={(values) => change.mutate(values, { onSuccess: onClose, onError: (error) => placeFaults(form, error) })}
      onClose={onClose}
    >
      <p className="prose">{one.item.title}</p>
      <p className="quiet">
        {one.item.leadUnit?.name}，{one.item.closedOn} 销号，应于 {one.dueOn} 前回头看；缘由：{one.basis}
      </p>
      {deed === 'result' && (
        <>
          <Form.Item name="result" label="结果" rules={[{ required: true, message: '请选择结果' }]}>
            <Radio.Group vertical options={choices(RESULT_WORDS)} />
          </Form.Item>
          {result === 'rebound' && (
            <DayField
              name="newDueOn"
              label="新的整改时限"
              required
              min={today.data.on}
              extra="提交后事项随即重启，进入新一轮整改，升级措施从高一级开始"
            />
          )}
          <DayField
            name="visitedOn"
            label="回头看日期"
            required
            min={one.item.closedOn ?? undefined}
            max={today.data.on}
          />
          <Form.Item name="people" label="现场人员" extra="多人用顿号或者逗号隔开">
            <Input placeholder="如 罗静、程思远" />
          </Form.Item>
          <WordsField name="findings" label="查看情况" max={5000} rows={4} required />
        </>
      )}
      {deed === 'change' && (
        <>
          <DayField name="dueOn" label="应完成日期" required min={today.data.on} />
          <AssigneeField />
        </>
      )}
      {deed !== 'result' && <WordsField name="reason" label="理由" max={1000} required />}
    </FormDrawer>
  );
}

function send(lookBackId: string, deed: Deed, values: Values): Promise<unknown> {
  const params = { path: { lookBackId } };
  if (deed === 'cancellation') {
    const body = { reason: values.reason ?? '' };
    return answer(api.PUT('/api/v1/look-backs/{lookBackId}/cancellation', { params, body }));
  }
  if (deed === 'change') {
    const { dueOn = '', assigneeId, reason = '' } = values;
    const body = { dueOn, reason, ...(assigneeId ? { assigneeId } : {}) };
    return answer(api.PUT('/api/v1/look-backs/{lookBackId}/plan', { params, body }));
  }
  const { people = '', result, findings = '', visitedOn = '', newDueOn } = values;
  const names = people.split(/[、，,;；\s]+/).filter(Boolean);
  const body = {
    result: result!,
    findings,
    people: [...new Set(names)],
    visitedOn,
    ...(result === 'rebound' && newDueOn ? { newDueOn } : {}),
  };
  return answer(api.PUT('/api/v1/look-backs/{lookBackId}/result', { params, body }));
}
