import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';
import { useToday } from '../../app/use-today';
import { AssigneeField } from '../../look-back/assignee-field';
import { DayField } from '../../ui/day-field';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';

type Values = components['schemas']['LookBackBody'];

export default function LookBackForm({ item, onClose }: ActionFormProps) {
  const today = useToday();
  return (
    <ItemForm<Values>
      action="lookBack"
      item={item}
      onClose={onClose}
      send={(body, headers) => {
        const path = { itemId: item.id };
        return answer(api.POST('/api/v1/items/{itemId}/look-backs', { params: { path }, body, headers }));
      }}
    >
      <DayField name="dueOn" label="应完成日期" required min={today.data?.on} />
      <AssigneeField />
      <WordsField name="basis" label="缘由" max={500} rows={2} required placeholder="如 群众反映较多" />
    </ItemForm>
  );
}
