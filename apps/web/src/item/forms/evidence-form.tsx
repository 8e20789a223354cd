import { Form, Select } from 'antd';
import type { Evidence } from '../../api/types';
import { useToday } from '../../app/use-today';
import { DayField } from '../../ui/day-field';
import { FileField } from '../../ui/file-field';
import { FormDrawer } from '../../ui/form-drawer';
import type { ActionFormProps } from '../item-form';
import { useEvidenceUpload } from '../use-evidence-upload';
import { ACTION_WORDS, choices, EVIDENCE_WORDS } from '../words';
import { MeasureSelect } from './measure-select';
import { UnfinishedUploads } from './unfinished-uploads';
import { UploadLines } from './upload-lines';

interface Values {
  files: File[];
  kind: Evidence['kind'];
  evidenceOn: string;
  measureId?: string;
}

export default function EvidenceForm({ item, onClose }: ActionFormProps) {
  const [form] = Form.useForm<Values>();
  const today = useToday();
  const { lines, isSending, send, hold } = useEvidenceUpload(item.id);
  const submit = async ({ files, ...facts }: Values) => {
    const left = await send(files, facts);
    // What was refused stays chosen beside its reason; the rest is done.
    form.resetFields(['files']);
    if (left.length > 0) form.setFieldValue('files', left);
  };
  return (
    <FormDrawer<Values>
      title={ACTION_WORDS.evidence}
      form={form}
      pending={isSending}
      error={null}
      onSubmit={(values) => void submit(values)}
      onClose={onClose}
      submitLabel="提交"
    >
      {!isSending && <UnfinishedUploads itemId={item.id} />}
      <UploadLines lines={lines} onHold={hold} />
      <Form.Item name="files" label="文件" rules={[{ required: true, message: '请选择文件' }]}>
        <FileField multiple camera />
      </Form.Item>
      <Form.Item name="kind" label="材料类型" rules={[{ required: true, message: '请选择材料类型' }]}>
        <Select options={choices(EVIDENCE_WORDS)} />
      </Form.Item>
      <DayField
        name="evidenceOn"
        label="形成日期"
        required
        max={today.data?.on}
        extra="材料本身的日期，如会议、印发、拍摄的日期；上传日期另记"
      />
      <MeasureSelect item={item} />
    </FormDrawer>
  );
}
