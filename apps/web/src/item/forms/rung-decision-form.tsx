import { Form, Radio } from 'antd';
import { answer, api } from '../../api/client';
import type { RungProposal } from '../../api/types';
import { useToday } from '../../app/use-today';
import { useRungProposals } from '../../document/use-documents';
import { DayField } from '../../ui/day-field';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';

type Term = keyof RungProposal['terms'];
type Values = { outcome: 'issued' | 'declined'; reason?: string; replyBy?: string } & Partial<Record<Term, string>>;

const TERM_WORDS: Record<Term, string> = {
  heldOn: '约谈日期',
  time: '时间',
  place: '地点',
  convenor: '约谈人',
  person: '约谈对象',
  materials: '携带材料',
  scope: '发至',
  receiver: '受理机关',
  requirement: '具体要求',
};

/** What the clock proposes: everything is filled in, so that one click issues it; or declined, with the reason. */
export default function RungDecisionForm({ item, onClose }: ActionFormProps) {
  const { data } = useRungProposals(item.id);
  const proposal = data?.data[0];
  return proposal ? <Decision item={item} proposal={proposal} onClose={onClose} /> : null;
}

function Decision({ item, proposal, onClose }: ActionFormProps & { proposal: RungProposal }) {
  const [form] = Form.useForm<Values>();
  const today = useToday();
  const issues = Form.useWatch('outcome', form) !== 'declined';
  const fields = proposal.fields as Term[];
  const suggested = Object.fromEntries(fields.map((field) => [field, proposal.terms[field] ?? undefined]));
  return (
    <ItemForm<Values>
      action="rungDecision"
      item={item}
      onClose={onClose}
      form={form}
      initial={{ outcome: 'issued', replyBy: proposal.replyBy ?? undefined, ...suggested }}
      send={({ outcome, reason, ...terms }, headers) => {
        const said = Object.fromEntries(Object.entries(terms).filter(([, value]) => value));
        const body = outcome === 'issued' ? { outcome, ...said } : { outcome, reason };
        const path = { proposalId: proposal.id };
        return answer(api.PUT('/api/v1/rung-proposals/{proposalId}/decision', { params: { path }, body, headers }));
      }}
    >
      <p>
        {proposal.proposedOn} 按升级规则拟{proposal.label}
        {proposal.documentTitle && `，发出《${proposal.documentTitle}》`}
      </p>
      <Form.Item name="outcome" label="决定">
        <Radio.Group
          options={[
            { value: 'issued', label: proposal.label },
            { value: 'declined', label: '暂不采取' },
          ]}
        />
      </Form.Item>
      {issues ? (
        <>
          {fields.map((field) =>
            field === 'heldOn' ? (
              <DayField key={field} name={field} label={TERM_WORDS[field]} min={today.data?.on} />
            ) : (
              <WordsField
                key={field}
                name={field}
                label={TERM_WORDS[field]}
                max={field === 'requirement' ? 2000 : field === 'time' ? 20 : 200}
                rows={1}
              />
            ),
          )}
          {proposal.replyBy && <DayField name="replyBy" label="回复期限" min={today.data?.on} />}
        </>
      ) : (
        <WordsField name="reason" label="理由" max={500} required />
      )}
    </ItemForm>
  );
}
