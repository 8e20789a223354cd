import { Form, Radio } from 'antd';
import { answer, api } from '../../api/client';
import { useToday } from '../../app/use-today';
import { DayField } from '../../ui/day-field';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';
import { choices, PAUSE_WORDS } from '../words';

interface Values {
  kind: keyof typeof PAUSE_WORDS;
  basis: string;
  reason: string;
  fromOn: string;
}

export default function PauseForm({ item, onClose }: ActionFormProps) {
  const today = useToday();
  return (
    <ItemForm<Values>
      action="pause"
      item={item}
      onClose={onClose}
      send={(body, headers) =>
        answer(api.PUT('/api/v1/items/{itemId}/pause', { params: { path: { itemId: item.id } }, body, headers }))
      }
    >
      <p className="quiet">暂停期间不提醒、不催办、不计逾期；恢复计时后，时限（现为 {item.dueOn}）按暂停的天数顺延。</p>
      <Form.Item name="kind" label="暂停情形" rules={[{ required: true, message: '请选择暂停情形' }]}>
        <Radio.Group options={choices(PAUSE_WORDS)} />
      </Form.Item>
      <WordsField name="basis" label="依据" max={500} rows={2} required />
      <WordsField name="reason" label="理由" max={2000} required />
      <DayField name="fromOn" label="自哪一天起暂停（当日不计）" required max={today.data?.on} />
    </ItemForm>
  );
}
