import { Button, Form, Input, Radio } from 'antd';
import type { Item } from '../api/types';
import { ClosureFailure } from './closure-failure';
import { useClosure } from './use-closure';
import './verification.css';
import { CRITERION_WORDS } from './words';

const options = Object.entries(CRITERION_WORDS).map(([value, label]) => ({ value, label }));

/** 销号标准 as a checklist, kept with the decision: what is not 符合 with a word why. */
export function CriteriaFields({ item }: { item: Item }) {
  const closure = useClosure(item);
  const { data } = closure;
  const form = Form.useFormInstance();
  if (!data) return <ClosureFailure closure={closure} what="销号标准" />;
  if (data.criteria.length === 0) return null;
  const meetAll = () =>
    form.setFieldValue(
      'answers',
      data.criteria.map(() => ({ answer: 'met' })),
    );
  return (
    <>
      <h3>销号标准</h3>
      <p className="quiet">
        逐条作答，随验收意见一并留存；通过的须全部作答。
        <Button size="small" onClick={meetAll}>
          全部符合
        </Button>
      </p>
      {data.criteria.map((text, place) => (
        <Criterion key={text} text={text} place={place} />
      ))}
    </>
  );
}

function Criterion({ text, place }: { text: string; place: number }) {
  const answer = Form.useWatch<string | undefined>(['answers', place, 'answer']);
  const accepted = Form.useWatch<string | undefined>('outcome') === 'accepted';
  const needsWord = answer === 'notMet' || answer === 'notApplicable';
  return (
    <div className="criterion">
      <div>
        {place + 1}. {text}
      </div>
      <Form.Item name={['answers', place, 'answer']} rules={[{ required: accepted, message: '通过验收须逐条作答' }]}>
        <Radio.Group options={options} aria-label={text} />
      </Form.Item>
      {needsWord && (
        <Form.Item
          name={['answers', place, 'note']}
          rules={[{ required: true, whitespace: true, message: '请写明情况' }, { max: 1000 }]}
        >
          <Input placeholder="写明情况" aria-label={`${text}：情况`} />
        </Form.Item>
      )}
    </div>
  );
}
