import { answer, api } from '../../api/client';
import { type ActionFormProps, ItemForm } from '../item-form';

export default function PublicityEndForm({ item, onClose }: ActionFormProps) {
  return (
    <ItemForm<object>
      action="publicityEnd"
      item={item}
      onClose={onClose}
      send={(_values, headers) => {
        const path = { itemId: item.id };
        return answer(api.PUT('/api/v1/items/{itemId}/publicity/end', { params: { path }, headers }));
      }}
    >
      <p>公示已于 {item.publicityUntil} 期满，没有未决定的异议，现在销号。</p>
      <p className="quiet">不操作的，系统在下一个工作日早上自动销号。</p>
    </ItemForm>
  );
}
