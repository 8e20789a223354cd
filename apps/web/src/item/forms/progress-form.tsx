import { Form, InputNumber } from 'antd';
import { answer, api } from '../../api/client';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';
import { MeasureSelect } from './measure-select';

interface Values {
  text: string;
  percent?: number | null;
  measureId?: string;
}

export default function ProgressForm({ item, onClose }: ActionFormProps) {
  return (
    <ItemForm<Values>
      action="progress"
      item={item}
      onClose={onClose}
      send={({ text, percent, measureId }, headers) => {
        const body = { text, percent: percent ?? undefined, measureId: measureId || undefined };
        return answer(
          api.POST('/api/v1/items/{itemId}/progress', { params: { path: { itemId: item.id } }, body, headers }),
        );
      }}
    >
      <WordsField name="text" label="进展情况" max={2000} rows={5} required />
      <MeasureSelect item={item} />
      <Form.Item name="percent" label="完成比例（%）" extra="对应某条措施并填 100，该措施记为完成。">
        <InputNumber min={0} max={100} precision={0} style={{ width: 140 }} />
      </Form.Item>
    </ItemForm>
  );
}
