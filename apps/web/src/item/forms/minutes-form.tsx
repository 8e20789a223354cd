import { Form, InputNumber } from 'antd';
import { answer, api } from '../../api/client';
import { useToday } from '../../app/use-today';
import { interviewWithoutMinutes } from '../../document/open-documents';
import { useItemDocuments } from '../../document/use-documents';
import { DayField } from '../../ui/day-field';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';

interface Values {
  heldOn: string;
  attendees: string;
  situation: string;
  problems?: string;
  requirement: string;
  pledge: string;
  replyWithin: number;
}

/** 约谈纪要: five working days for the written reply, as is usual. */
export default function MinutesForm({ item, onClose }: ActionFormProps) {
  const today = useToday();
  const { data = [] } = useItemDocuments(item.id);
  const interview = interviewWithoutMinutes(item, data);
  return (
    <ItemForm<Values>
      action="minutes"
      item={item}
      onClose={onClose}
      initial={{ replyWithin: 5, attendees: item.leader?.name }}
      send={({ problems, ...values }, headers) => {
        const body = { ...values, ...(problems ? { problems } : {}) };
        const path = { documentId: interview?.id ?? '' };
        return answer(api.POST('/api/v1/documents/{documentId}/minutes', { params: { path }, body, headers }));
      }}
    >
      {interview && <p className="quiet">约谈通知书 {interview.number}</p>}
      <DayField name="heldOn" label="约谈日期" required min={interview?.issuedOn} max={today.data?.on} />
      <WordsField name="attendees" label="参加人员" max={500} rows={1} required />
      <WordsField name="situation" label="整改情况" max={4000} required />
      <WordsField name="problems" label="存在的问题" max={4000} />
      <WordsField name="requirement" label="约谈要求" max={4000} required />
      <WordsField name="pledge" label="表态" max={2000} rows={2} required />
      <Form.Item
        name="replyWithin"
        label="书面回复期限（约谈后的工作日）"
        rules={[{ required: true, message: '请填写' }]}
      >
        <InputNumber min={1} max={60} precision={0} />
      </Form.Item>
    </ItemForm>
  );
}
