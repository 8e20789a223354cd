import { Form } from 'antd';
import { answer, api } from '../../api/client';
import { EvidenceGallery } from '../../evidence/evidence-gallery';
import { Claim } from '../../verification/claim';
import { useClosure } from '../../verification/use-closure';
import { VerificationFields } from '../../verification/verification-fields';
import { verificationBody, type VerificationValues } from '../../verification/verification-values';
import { type ActionFormProps, ItemForm } from '../item-form';
import { LEVEL_WORDS } from '../words';

export default function VerificationForm({ item, onClose }: ActionFormProps) {
  const [form] = Form.useForm<VerificationValues>();
  const closure = useClosure(item);
  const evidence = item.evidence.filter(({ cycle }) => cycle === item.cycle);
  return (
    <ItemForm<VerificationValues>
      action="verification"
      item={item}
      onClose={onClose}
      form={form}
      width={720}
      send={(values, headers) => {
        const body = verificationBody(values, closure.data?.criteria ?? []);
        const path = { itemId: item.id };
        return answer(api.POST('/api/v1/items/{itemId}/verifications', { params: { path }, body, headers }));
      }}
    >
      {item.pendingLevel && <p>本级：{LEVEL_WORDS[item.pendingLevel]}</p>}
      <Claim item={item} />
      <h3>佐证材料（{evidence.length} 份）</h3>
      <EvidenceGallery evidence={evidence} item={item} />
      <VerificationFields item={item} form={form} />
    </ItemForm>
  );
}
