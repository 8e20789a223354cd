import { Form, Select } from 'antd';
import type { Item } from '../../api/types';

/** To which measure of the running cycle something belongs; may stay empty. */
export function MeasureSelect({ item }: { item: Item }) {
  const measures = item.measures.filter(({ cycle }) => cycle === item.cycle);
  if (measures.length === 0) return null;
  return (
    <Form.Item name="measureId" label="对应措施">
      <Select
        allowClear
        placeholder="针对整个事项"
        options={measures.map(({ id, seq, text }) => ({ value: id, label: `${seq}. ${text}` }))}
      />
    </Form.Item>
  );
}
