import { Form, Input } from 'antd';
import { useEffect, useRef } from 'react';
import type { Item } from '../../api/types';
import '../../deadline/deadline.css';
import { RuleWords } from '../../deadline/rule-words';
import { type DateRule, useDateRule } from '../../deadline/use-date-rule';
import { DayField } from '../../ui/day-field';

interface Props {
  item: Item;
  /** The first day that may be chosen. */
  today: string | undefined;
}

/** The date in words and as a day. A rule proposes its day as soon as it is read; a day that a person chooses wins. */
export function DueFields({ item, today }: Props) {
  const form = Form.useFormInstance();
  const { receivedOn, planFiledOn, planApprovedOn, yearOpenedOn } = item;
  const { rule, isReading } = useDateRule(Form.useWatch<string | undefined>('dueRule', form), {
    supervisionId: item.supervision.id,
    receivedOn,
    planFiledOn,
    planApprovedOn,
    yearOpenedOn,
  });
  const dueOn = Form.useWatch<string | undefined>('dueOn', form);
  const proposed = dayOf(rule);
  const last = useRef<string | null>(item.dueBasis === 'hand' ? null : item.dueOn);
  useEffect(() => {
    if (!proposed) return;
    const present: unknown = form.getFieldValue('dueOn');
    // What a person chose stays; what an earlier rule proposed goes.
    if (!present || present === last.current) form.setFieldsValue({ dueOn: proposed });
    last.current = proposed;
  }, [proposed, form]);
  const follows = proposed === null || !dueOn ? null : proposed === dueOn;
  useEffect(() => form.setFieldsValue({ dueFollowsRule: follows }), [follows, form]);
  const byHand = follows === false;
  return (
    <>
      <Form.Item name="dueFollowsRule" hidden>
        <Input />
      </Form.Item>
      <Form.Item
        name="dueRule"
        label="时限要求"
        rules={[
          { max: 200, message: '不超过 200 字' },
          { validator: () => (isReading ? Promise.reject(new Error('正在推算，请稍候再提交')) : Promise.resolve()) },
        ]}
      >
        <Input placeholder="如 收到反馈意见后30个工作日内、年底前；直接填日期的不用填" allowClear />
      </Form.Item>
      {rule && (
        <p className="rule-reading" role="status">
          <RuleWords rule={rule} />
        </p>
      )}
      <DayField
        name="dueOn"
        label="整改时限"
        required
        min={today}
        extra={byHand ? `与推算的 ${proposed} 不同：按所填日期执行，以后不再随时限要求变动。` : undefined}
      />
    </>
  );
}

/** The day a rule proposes: provisional while its event has none. */
function dayOf(rule: DateRule | undefined): string | null {
  return rule?.on ?? rule?.provisionalOn ?? null;
}
