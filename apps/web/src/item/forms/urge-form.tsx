import { answer, api } from '../../api/client';
import { useToday } from '../../app/use-today';
import { DayField } from '../../ui/day-field';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';

interface Values {
  text: string;
  replyBy: string;
}

export default function UrgeForm({ item, onClose }: ActionFormProps) {
  const today = useToday();
  return (
    <ItemForm<Values>
      action="urge"
      item={item}
      onClose={onClose}
      send={(body, headers) =>
        answer(api.POST('/api/v1/items/{itemId}/urges', { params: { path: { itemId: item.id } }, body, headers }))
      }
    >
      <WordsField name="text" label="催办内容" max={2000} required />
      <DayField name="replyBy" label="回复期限" required min={today.data?.on} />
    </ItemForm>
  );
}
