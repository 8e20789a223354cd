import { Form, Input } from 'antd';
import { useEffect, useRef } from 'react';
import '../../deadline/deadline.css';
import { RuleWords } from '../../deadline/rule-words';
import type { DateRule } from '../../deadline/use-date-rule';
import { DayField } from '../../ui/day-field';

interface Props {
  /** What its words come to; undefined while they are read, or where there are none. */
  rule: DateRule | undefined;
  label: string;
  /** The day the item has by its rule: the next proposal takes its place. Null: what stands is a person's choice. */
  standing: string | null;
  /** The first day that may be chosen. */
  today: string | undefined;
}

/** A date as a day. A rule proposes its day as soon as it is read; a day that a person chooses wins. */
export function ProposedDue({ rule, label, standing, today }: Props) {
  const form = Form.useFormInstance();
  const dueOn = Form.useWatch<string | undefined>('dueOn', form);
  const proposed = dayOf(rule);
  const last = useRef<string | null>(standing);
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
      {rule && (
        <p className="rule-reading" role="status">
          <RuleWords rule={rule} />
        </p>
      )}
      <DayField
        name="dueOn"
        label={label}
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
