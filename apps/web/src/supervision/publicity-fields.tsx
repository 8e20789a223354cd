import { Form, InputNumber, Select } from 'antd';
import type { Supervision } from '../api/types';
import { choices } from '../item/words';

export type PublicityTerm = NonNullable<Supervision['publicity']>;

const UNIT_WORDS: Record<PublicityTerm['unit'], string> = { workingDays: '个工作日', days: '天（自然日）' };

/** How long results are shown, as it is said. */
export const termWords = ({ amount, unit }: PublicityTerm): string =>
  `${amount} ${unit === 'workingDays' ? '个工作日' : '天'}`;

export function PublicityFields() {
  return (
    <div className="field-row">
      <Form.Item
        name={['publicity', 'amount']}
        label="公示期"
        rules={[{ required: true, type: 'integer', min: 1, max: 90, message: '请填写 1 到 90 之间的整数' }]}
      >
        <InputNumber style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name={['publicity', 'unit']} label="按什么计" rules={[{ required: true }]}>
        <Select options={choices(UNIT_WORDS)} />
      </Form.Item>
    </div>
  );
}
