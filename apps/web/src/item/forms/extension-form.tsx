import { answer, api } from '../../api/client';
import { DayField } from '../../ui/day-field';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';

interface Values {
  dueOn: string;
  reason: string;
  progress: string;
  interimMeasures?: string;
}

export default function ExtensionForm({ item, onClose }: ActionFormProps) {
  return (
    <ItemForm<Values>
      action="extension"
      item={item}
      onClose={onClose}
      send={({ dueOn, reason, progress, interimMeasures }, headers) => {
        const body = { dueOn, reason, progress, interimMeasures: interimMeasures || undefined };
        return answer(
          api.POST('/api/v1/items/{itemId}/extensions', { params: { path: { itemId: item.id } }, body, headers }),
        );
      }}
    >
      <p className="quiet">现在的时限是 {item.dueOn ?? '未定'}；原定时限始终保留，统计以原定时限为准。</p>
      <DayField name="dueOn" label="申请延至" required />
      <WordsField name="reason" label="延期理由" max={2000} required />
      <WordsField name="progress" label="目前进展" max={2000} required />
      <WordsField name="interimMeasures" label="过渡期措施" max={2000} rows={2} />
    </ItemForm>
  );
}
