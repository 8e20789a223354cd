import { Form } from 'antd';
import { answer, api } from '../../api/client';
import { EvidenceGallery } from '../../evidence/evidence-gallery';
import { ReuseWarning } from '../../evidence/reuse-warning';
import { StatementWarning } from '../../evidence/statement-warning';
import { WordsField } from '../../ui/words-field';
import { RequirementList } from '../../verification/requirement-list';
import { type ActionFormProps, ItemForm } from '../item-form';
import { pendingExtension } from '../item-waiting';

export default function SubmissionForm({ item, onClose }: ActionFormProps) {
  const [form] = Form.useForm<{ statement: string }>();
  const statement = Form.useWatch('statement', form) ?? '';
  const evidence = item.evidence.filter(({ cycle }) => cycle === item.cycle);
  return (
    <ItemForm<{ statement: string }>
      action="submission"
      item={item}
      onClose={onClose}
      form={form}
      width={640}
      send={(body, headers) =>
        answer(api.POST('/api/v1/items/{itemId}/submissions', { params: { path: { itemId: item.id } }, body, headers }))
      }
    >
      <WordsField name="statement" label="整改完成情况" max={5000} rows={6} required />
      <StatementWarning item={item} statement={statement} />
      {pendingExtension(item) && <p className="quiet">有一份延期申请待审批，申请销号后自动撤回。</p>}
      <h3>佐证要求</h3>
      <RequirementList item={item} />
      <h3>随申请报送的佐证材料（{evidence.length} 份）</h3>
      <ReuseWarning item={item} />
      {evidence.length > 0 ? (
        <EvidenceGallery evidence={evidence} item={item} />
      ) : (
        <p className="quiet">还没有佐证材料。没有佐证不能申请销号，请先上传。</p>
      )}
    </ItemForm>
  );
}
