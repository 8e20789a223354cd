import { answer, api } from '../../api/client';
import { type ActionFormProps, ItemForm } from '../item-form';
import { MeasureList } from '../parts/measure-list';

export default function PlanApprovalForm({ item, onClose }: ActionFormProps) {
  return (
    <ItemForm<object>
      action="planApproval"
      item={item}
      onClose={onClose}
      width={680}
      send={(_values, headers) =>
        answer(api.PUT('/api/v1/items/{itemId}/plan/approval', { params: { path: { itemId: item.id } }, headers }))
      }
    >
      <h3>整改目标</h3>
      <p className="prose">{item.goal}</p>
      <h3>整改措施</h3>
      <MeasureList item={item} />
      <p className="quiet">审定后，{item.leadUnit?.name}按此方案整改。</p>
    </ItemForm>
  );
}
