import { answer, api } from '../../api/client';
import { type ActionFormProps, ItemForm } from '../item-form';

export default function ReceiptForm({ item, onClose }: ActionFormProps) {
  return (
    <ItemForm<object>
      action="receipt"
      item={item}
      onClose={onClose}
      send={(_values, headers) =>
        answer(api.PUT('/api/v1/items/{itemId}/receipt', { params: { path: { itemId: item.id } }, headers }))
      }
    >
      <p>签收后，{item.leadUnit?.name}开始整改，时间记入办理经过。</p>
      <p>
        整改时限：<strong>{item.dueOn ?? '未定'}</strong>
      </p>
      <p>
        责任领导：{item.leader?.name}；责任人：{item.handler?.name}
      </p>
    </ItemForm>
  );
}
