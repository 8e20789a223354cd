import { Form, Input, Radio } from 'antd';
import { answer, api } from '../../api/client';
import { upload } from '../../api/upload';
import { FileField } from '../../ui/file-field';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, type ChangeHeaders, ItemForm } from '../item-form';
import { choices, DISPUTE_WORDS } from '../words';

interface Values {
  kind: keyof typeof DISPUTE_WORDS;
  proposedUnit?: string;
  reason: string;
  files?: File[];
}

export default function DisputeForm({ item, onClose }: ActionFormProps) {
  const [form] = Form.useForm<Values>();
  const notOurs = Form.useWatch('kind', form) === 'notOurs';
  return (
    <ItemForm<Values>
      action="dispute"
      item={item}
      onClose={onClose}
      form={form}
      send={(values, headers) => raise(item.id, values, headers)}
    >
      <p className="quiet">
        {item.disputeUntil} 以前可以提出。决定以前整改时限（{item.dueOn}）照常计算；由督察办决定，可以移交、更正、
        撤销事项或者认定异议不成立。
      </p>
      <Form.Item name="kind" label="异议事由" rules={[{ required: true, message: '请选择异议事由' }]}>
        <Radio.Group options={choices(DISPUTE_WORDS)} />
      </Form.Item>
      {notOurs && (
        <Form.Item
          name="proposedUnit"
          label="建议承办单位"
          rules={[{ max: 100, message: '不超过 100 字' }]}
          extra="写单位名称，可以不填；由督察办核定"
        >
          <Input />
        </Form.Item>
      )}
      <WordsField name="reason" label="理由" max={2000} required />
      <Form.Item name="files" label="证明材料（可以不附，一份）">
        <FileField camera />
      </Form.Item>
    </ItemForm>
  );
}

function raise(itemId: string, { kind, reason, proposedUnit, files }: Values, headers: ChangeHeaders) {
  const named = kind === 'notOurs' && proposedUnit ? proposedUnit : undefined;
  const [file] = files ?? [];
  if (!file) {
    const body = { kind, reason, proposedUnit: named };
    return answer(api.POST('/api/v1/items/{itemId}/disputes', { params: { path: { itemId } }, body, headers }));
  }
  const sent = new FormData();
  sent.set('kind', kind);
  sent.set('reason', reason);
  if (named) sent.set('proposedUnit', named);
  sent.set('file', file, file.name);
  return upload<unknown>(`/api/v1/items/${itemId}/disputes`, sent, headers);
}
