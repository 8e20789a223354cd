import { Checkbox, Form, Radio, Select } from 'antd';
import { answer, api } from '../../api/client';
import { useToday } from '../../app/use-today';
import { EvidenceGallery } from '../../evidence/evidence-gallery';
import { StatementMarks } from '../../evidence/statement-marks';
import { DayField } from '../../ui/day-field';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';
import { choices, GRADE_WORDS, LEVEL_WORDS } from '../words';

interface Values {
  outcome: 'accepted' | 'returned';
  grade?: keyof typeof GRADE_WORDS;
  reason?: string;
  newDueOn?: string | null;
  isOnSite?: boolean;
  onSite?: { on: string; people: string[]; findings: string };
}

export default function VerificationForm({ item, onClose }: ActionFormProps) {
  const [form] = Form.useForm<Values>();
  const today = useToday();
  const returned = Form.useWatch('outcome', form) === 'returned';
  const accepted = Form.useWatch('outcome', form) === 'accepted';
  const isOnSite = Form.useWatch('isOnSite', form);
  const level = item.pendingLevel;
  const isLast = level !== null && item.verificationLevels.at(-1) === level;
  const submission = item.submissions.at(-1);
  const evidence = item.evidence.filter(({ cycle }) => cycle === item.cycle);
  return (
    <ItemForm<Values>
      action="verification"
      item={item}
      onClose={onClose}
      form={form}
      width={720}
      send={({ outcome, grade, reason, newDueOn, onSite, isOnSite: withSite }, headers) => {
        const body = {
          outcome,
          grade: outcome === 'accepted' ? grade : undefined,
          reason: reason || undefined,
          newDueOn: outcome === 'returned' ? (newDueOn ?? undefined) : undefined,
          onSite: withSite ? onSite : undefined,
        };
        const path = { itemId: item.id };
        return answer(api.POST('/api/v1/items/{itemId}/verifications', { params: { path }, body, headers }));
      }}
    >
      {level && <p>本级：{LEVEL_WORDS[level]}</p>}
      {submission && (
        <>
          <h3>申请销号的说明</h3>
          <p className="quiet">
            {submission.submitter.name} {submission.submittedOn}
          </p>
          <p className="prose">{submission.statement}</p>
          <StatementMarks item={item} />
        </>
      )}
      <h3>佐证材料（{evidence.length} 份）</h3>
      <EvidenceGallery evidence={evidence} item={item} />
      <Form.Item name="outcome" label="验收意见" rules={[{ required: true, message: '请选择验收意见' }]}>
        <Radio.Group
          options={[
            { value: 'accepted', label: isLast ? '通过，予以销号' : '通过，转下一级' },
            { value: 'returned', label: '退回' },
          ]}
        />
      </Form.Item>
      {accepted && isLast && (
        <Form.Item name="grade" label="整改评定" rules={[{ required: true, message: '请选择整改评定' }]}>
          <Select options={choices(GRADE_WORDS)} />
        </Form.Item>
      )}
      <WordsField name="reason" label={returned ? '退回理由' : '说明'} max={2000} required={returned} />
      {returned && (
        <DayField
          name="newDueOn"
          label="新的整改时限"
          min={today.data?.on}
          extra={`不填则仍为 ${item.dueOn ?? '无时限'}`}
        />
      )}
      <Form.Item name="isOnSite" valuePropName="checked">
        <Checkbox>进行了现场核查</Checkbox>
      </Form.Item>
      {isOnSite && (
        <fieldset className="measure-fields">
          <legend>现场核查</legend>
          <DayField name={['onSite', 'on']} label="核查日期" required max={today.data?.on} />
          <Form.Item
            name={['onSite', 'people']}
            label="核查人员"
            rules={[{ required: true, message: '请填写核查人员' }]}
            extra="写一个姓名按一次回车"
          >
            <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',', ' ']} />
          </Form.Item>
          <WordsField name={['onSite', 'findings']} label="核查情况" max={5000} required />
        </fieldset>
      )}
    </ItemForm>
  );
}
