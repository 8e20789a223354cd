import { Form, Radio } from 'antd';
import { useEffect } from 'react';
import type { Item } from '../api/types';
import { useAcceptedWords } from './use-accepted-words';
import { useClosure } from './use-closure';

/** 通过 or 退回. Without the criteria nobody passes anything: he would be refused for questions he was never shown. */
export function OutcomeField({ item }: { item: Item }) {
  const form = Form.useFormInstance();
  const acceptedWords = useAcceptedWords(item);
  const hasCriteria = useClosure(item).data !== undefined;
  // What was held back for want of the criteria is let go when they have come.
  useEffect(() => {
    if (hasCriteria) form.setFields([{ name: 'outcome', errors: [] }]);
  }, [form, hasCriteria]);
  return (
    <Form.Item
      name="outcome"
      label="验收意见"
      rules={[
        { required: true, message: '请选择验收意见' },
        {
          validator: (_rule, value) =>
            value === 'accepted' && !hasCriteria
              ? Promise.reject(new Error('还没有取到销号标准，取到之后才能通过'))
              : Promise.resolve(),
        },
      ]}
    >
      <Radio.Group
        options={[
          { value: 'accepted', label: acceptedWords },
          { value: 'returned', label: '退回' },
        ]}
      />
    </Form.Item>
  );
}
