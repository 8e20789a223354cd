import { answer, api } from '../../api/client';
import { type ActionFormProps, ItemForm } from '../item-form';
import { pendingDispute } from '../item-waiting';

export default function DisputeWithdrawalForm({ item, onClose }: ActionFormProps) {
  const dispute = pendingDispute(item);
  return (
    <ItemForm<object>
      action="disputeWithdrawal"
      item={item}
      onClose={onClose}
      send={(_values, headers) => {
        const path = { disputeId: dispute?.id ?? '' };
        return answer(api.PUT('/api/v1/disputes/{disputeId}/withdrawal', { params: { path }, headers }));
      }}
    >
      <p>撤回后，事项按原交办办理，异议和撤回都记入办理经过。</p>
      <p>
        整改时限：<strong>{item.dueOn}</strong>
      </p>
    </ItemForm>
  );
}
