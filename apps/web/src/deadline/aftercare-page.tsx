import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { choices, SEVERITY_WORDS, TYPE_WORDS } from '../item/words';
import { Failure } from '../ui/failure';
import { Waiting } from '../ui/waiting';
import { CountField } from './count-field';
import { StoredPolicyForm } from './stored-policy-form';
import { type AftercarePolicy, useAftercarePolicy, useStoreAftercare } from './use-stored-policy';

const UNIT_WORDS: Record<AftercarePolicy['publicity']['unit'], string> = { workingDays: '工作日', days: '天' };
const NEW_RULE = { days: 90, severities: ['high', 'critical'], types: ['immediate', 'timeBound'], categories: [] };

/** 公示与回头看: how results are shown before closing here, and which closed items are looked back at. */
export default function AftercarePage() {
  const [form] = Form.useForm<AftercarePolicy>();
  const policy = useAftercarePolicy();
  const store = useStoreAftercare();
  if (policy.error) return <Failure error={policy.error} onRetry={() => void policy.refetch()} />;
  if (!policy.data) return <Waiting />;
  return (
    <StoredPolicyForm<AftercarePolicy>
      title="公示与回头看规则"
      form={form}
      policy={policy.data}
      store={store}
      saved="已保存，对以后建立的督察批次和以后销号的事项有效；已经公示和安排的不变。"
    >
      <h3>公示</h3>
      <div className="policy-fields">
        <Form.Item name={['publicity', 'byDefault']} valuePropName="checked" extra="每个批次可以另行选择">
          <Checkbox>新建的督察批次默认公示</Checkbox>
        </Form.Item>
        <CountField name={['publicity', 'amount']} label="公示期" min={1} max={90} />
        <Form.Item name={['publicity', 'unit']} label="按什么计" rules={[{ required: true }]}>
          <Select options={choices(UNIT_WORDS)} style={{ width: 180 }} />
        </Form.Item>
      </div>
      <Form.Item
        name={['publicity', 'channel']}
        label="异议的提出方式"
        rules={[{ required: true, whitespace: true, max: 200, message: '请填写，不超过 200 字' }]}
        extra="写在公示文书里"
      >
        <Input style={{ maxWidth: 560 }} />
      </Form.Item>
      <Form.Item name={['publicity', 'phone']} label="监督电话" rules={[{ max: 50, message: '不超过 50 字' }]}>
        <Input style={{ maxWidth: 280 }} />
      </Form.Item>
      <h3>回头看</h3>
      <p className="quiet">事项销号时，按下列规则安排回头看；长期坚持事项按年度核查，不另行安排。其余的可以抽样。</p>
      <Form.List name={['lookBack', 'rules']}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, place) => (
              <div key={key} role="group" aria-label={`规则 ${place + 1}`} className="policy-fields">
                <Form.Item
                  name={[name, 'days']}
                  label="销号后"
                  rules={[{ required: true, type: 'integer', min: 1, max: 1095, message: '1 到 1095 之间的整数' }]}
                >
                  <InputNumber suffix="天" style={{ width: 120 }} />
                </Form.Item>
                <Form.Item
                  name={[name, 'severities']}
                  label="严重程度"
                  rules={[{ required: true, message: '至少选一项' }]}
                >
                  <Select mode="multiple" options={choices(SEVERITY_WORDS)} style={{ minWidth: 200 }} />
                </Form.Item>
                <Form.Item name={[name, 'types']} label="整改类型" rules={[{ required: true, message: '至少选一项' }]}>
                  <Select mode="multiple" options={choices(TYPE_WORDS)} style={{ minWidth: 220 }} />
                </Form.Item>
                <Form.Item name={[name, 'categories']} label="问题大类" extra="不填为全部">
                  <Select mode="tags" style={{ minWidth: 160 }} />
                </Form.Item>
                <Button onClick={() => remove(name)}>删除</Button>
              </div>
            ))}
            <Button onClick={() => add(NEW_RULE)}>增加一条规则</Button>
          </>
        )}
      </Form.List>
      <div className="policy-fields">
        <CountField name={['lookBack', 'remindBefore']} label="提前几个工作日提醒" min={0} max={60} />
      </div>
    </StoredPolicyForm>
  );
}
