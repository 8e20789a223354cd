import { answer, api } from '../../api/client';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';
import { pendingExtension } from '../item-waiting';

export default function CancellationForm({ item, onClose }: ActionFormProps) {
  return (
    <ItemForm<{ reason: string }>
      action="cancellation"
      item={item}
      onClose={onClose}
      send={(body, headers) =>
        answer(api.PUT('/api/v1/items/{itemId}/cancellation', { params: { path: { itemId: item.id } }, body, headers }))
      }
    >
      <p>撤销后事项封存，不再计入统计，也不能恢复。{pendingExtension(item) && '待审批的延期申请随之失效。'}</p>
      <WordsField name="reason" label="撤销理由" max={2000} required />
    </ItemForm>
  );
}
