import { Form, Input, Radio } from 'antd';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';
import { useToday } from '../../app/use-today';
import { DayField } from '../../ui/day-field';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';
import { runningPublicity } from '../item-waiting';
import { choices, OBJECTION_CHANNEL_WORDS } from '../words';

type Body = components['schemas']['ObjectionBody'];

export default function ObjectionForm({ item, onClose }: ActionFormProps) {
  const today = useToday();
  // The form begins with today, so it begins once that is known.
  if (!today.data) return null;
  return (
    <ItemForm<Body>
      action="objection"
      item={item}
      onClose={onClose}
      initial={{ channel: 'phone', receivedOn: today.data.on }}
      send={(body, headers) => {
        const path = { itemId: item.id };
        return answer(api.POST('/api/v1/items/{itemId}/objections', { params: { path }, body, headers }));
      }}
    >
      <p className="quiet">登记后，在由另一人决定之前，该事项不能销号。</p>
      <Form.Item name="channel" label="方式" rules={[{ required: true, message: '请选择方式' }]}>
        <Radio.Group options={choices(OBJECTION_CHANNEL_WORDS)} />
      </Form.Item>
      <DayField
        name="receivedOn"
        label="收到日期"
        required
        min={runningPublicity(item)?.publishedOn}
        max={today.data.on}
      />
      <Form.Item name="raisedBy" label="反映人" extra="只有督察办经办和核查员看得到；不愿署名的，留空即为匿名">
        <Input maxLength={100} />
      </Form.Item>
      <WordsField name="text" label="反映的情况" max={2000} required />
    </ItemForm>
  );
}
