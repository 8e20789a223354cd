import { Form, Input } from 'antd';
import { answer, api } from '../../api/client';
import { DayField } from '../../ui/day-field';
import { type ActionFormProps, ItemForm } from '../item-form';

interface Values {
  title: string;
  documentNumber?: string;
  issuedOn: string;
}

export default function MechanismForm({ item, onClose }: ActionFormProps) {
  return (
    <ItemForm<Values>
      action="mechanism"
      item={item}
      onClose={onClose}
      send={({ title, documentNumber, issuedOn }, headers) => {
        const body = { title, issuedOn, documentNumber: documentNumber || undefined };
        return answer(
          api.POST('/api/v1/items/{itemId}/mechanisms', { params: { path: { itemId: item.id } }, body, headers }),
        );
      }}
    >
      <Form.Item
        name="title"
        label="制度名称"
        rules={[{ required: true, whitespace: true, max: 200, message: '请填写制度名称，不超过 200 字' }]}
      >
        <Input />
      </Form.Item>
      <Form.Item name="documentNumber" label="发文字号" rules={[{ max: 100, message: '不超过 100 字' }]}>
        <Input placeholder="如 某府〔2026〕5号" />
      </Form.Item>
      <DayField name="issuedOn" label="印发日期" required />
    </ItemForm>
  );
}
