import { Form, InputNumber } from 'antd';

interface Props {
  name: string[];
  label: string;
  min: number;
  max: number;
  /** After the number, as 天. */
  unit?: string;
  extra?: string;
}

/** A whole number within its bounds. */
export function CountField({ name, label, min, max, unit, extra }: Props) {
  const message = `请填写 ${min} 到 ${max} 之间的整数`;
  return (
    <Form.Item name={name} label={label} extra={extra} rules={[{ required: true, type: 'integer', min, max, message }]}>
      <InputNumber suffix={unit} style={{ width: 180 }} />
    </Form.Item>
  );
}
