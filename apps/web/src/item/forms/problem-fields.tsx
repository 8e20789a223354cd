import { Form, Input, Select } from 'antd';
import { RuleReading } from '../../deadline/rule-reading';
import { WordsField } from '../../ui/words-field';
import { choices, NATURE_WORDS, SEVERITY_WORDS, TYPE_WORDS } from '../words';

/** The words of a problem: the same fields when it is written down and when it is corrected. */
export function ProblemFields({ supervisionId }: { supervisionId: string }) {
  const dueRule = Form.useWatch<string | undefined>('dueRule');
  return (
    <>
      <Form.Item
        name="title"
        label="问题"
        rules={[{ required: true, whitespace: true, max: 200, message: '请填写问题，不超过 200 字' }]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <WordsField name="manifestation" label="具体表现" max={5000} />
      <WordsField name="cause" label="原因分析" max={5000} rows={2} />
      <div className="field-row">
        <Form.Item name="nature" label="性质" rules={[{ required: true, message: '请选择性质' }]}>
          <Select options={choices(NATURE_WORDS)} />
        </Form.Item>
        <Form.Item name="severity" label="程度">
          <Select options={choices(SEVERITY_WORDS)} />
        </Form.Item>
        <Form.Item name="remediationType" label="类型" rules={[{ required: true, message: '请选择类型' }]}>
          <Select options={choices(TYPE_WORDS)} />
        </Form.Item>
      </div>
      <div className="field-row">
        <Form.Item name="category" label="大类" rules={[{ max: 100, message: '不超过 100 字' }]}>
          <Input />
        </Form.Item>
        <Form.Item name="aspect" label="方面" rules={[{ max: 100, message: '不超过 100 字' }]}>
          <Input />
        </Form.Item>
      </div>
      <Form.Item name="legalBasis" label="法规依据" rules={[{ max: 500, message: '不超过 500 字' }]}>
        <Input />
      </Form.Item>
      <Form.Item name="dueRule" label="原文时限要求" rules={[{ max: 200, message: '不超过 200 字' }]}>
        <Input placeholder="如 方案上报之日起3个月内" />
      </Form.Item>
      <RuleReading text={dueRule} supervisionId={supervisionId} />
    </>
  );
}
