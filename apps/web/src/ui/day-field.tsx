import { Form } from 'antd';
import { DayPicker } from './day-picker';

interface Props {
  name: string | (string | number)[];
  label: string;
  required?: boolean;
  extra?: string;
  min?: string;
  max?: string;
}

export function DayField({ name, label, required = false, extra, min, max }: Props) {
  return (
    <Form.Item name={name} label={label} extra={extra} rules={[{ required, message: `请选择${label}` }]}>
      <DayPicker min={min} max={max} />
    </Form.Item>
  );
}
