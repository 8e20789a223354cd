import { Form, Input } from 'antd';
import { answer, api } from '../../api/client';
import { useToday } from '../../app/use-today';
import { DayField } from '../../ui/day-field';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';

interface Values {
  reason: string;
  basis: string;
  dueOn: string;
}

export default function ReopeningForm({ item, onClose }: ActionFormProps) {
  const today = useToday();
  return (
    <ItemForm<Values>
      action="reopening"
      item={item}
      onClose={onClose}
      send={(body, headers) =>
        answer(api.POST('/api/v1/items/{itemId}/reopenings', { params: { path: { itemId: item.id } }, body, headers }))
      }
    >
      <p className="quiet">重启后进入第 {item.cycle + 1} 轮；以前各轮的时限和材料不变，已出的报告不受影响。</p>
      <WordsField name="reason" label="重启理由" max={2000} required />
      <Form.Item
        name="basis"
        label="重启依据"
        rules={[{ required: true, whitespace: true, max: 500, message: '请填写重启依据，不超过 500 字' }]}
      >
        <Input placeholder="如 回头看检查记录、举报件编号" />
      </Form.Item>
      <DayField name="dueOn" label="整改时限" required min={today.data?.on} />
    </ItemForm>
  );
}
