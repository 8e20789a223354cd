import { Form, Input } from 'antd';

interface Props {
  name: string | (string | number)[];
  label: string;
  max: number;
  required?: boolean;
  rows?: number;
  extra?: string;
  placeholder?: string;
}

/** Some lines of text with their limit. */
export function WordsField({ name, label, max, required = false, rows = 3, extra, placeholder }: Props) {
  const rules = [
    { required, whitespace: required, message: `请填写${label}` },
    { max, message: `不超过 ${max} 字` },
  ];
  return (
    <Form.Item name={name} label={label} rules={rules} extra={extra}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 12 }} placeholder={placeholder} />
    </Form.Item>
  );
}
