import { answer, api } from '../../api/client';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';
import { EvidenceList } from '../parts/evidence-list';

export default function SubmissionForm({ item, onClose }: ActionFormProps) {
  const evidence = item.evidence.filter(({ cycle }) => cycle === item.cycle);
  return (
    <ItemForm<{ statement: string }>
      action="submission"
      item={item}
      onClose={onClose}
      width={640}
      send={(body, headers) =>
        answer(api.POST('/api/v1/items/{itemId}/submissions', { params: { path: { itemId: item.id } }, body, headers }))
      }
    >
      <WordsField name="statement" label="整改完成情况" max={5000} rows={6} required />
      <h3>随申请报送的佐证材料（{evidence.length} 份）</h3>
      {evidence.length > 0 ? (
        <EvidenceList evidence={evidence} item={item} />
      ) : (
        <p className="quiet">还没有佐证材料。没有佐证不能申请销号，请先上传。</p>
      )}
    </ItemForm>
  );
}
