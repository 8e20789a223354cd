import { Button, Form, Input, InputNumber, Select } from 'antd';
import { StoredPolicyForm } from '../deadline/stored-policy-form';
import { choices, EVIDENCE_WORDS, TYPE_WORDS } from '../item/words';
import { Failure } from '../ui/failure';
import { Waiting } from '../ui/waiting';
import { type ClosurePolicy, useClosurePolicy, useStoreClosure } from './use-closure-policy';
import './verification.css';

const ANY = { categories: [], remediationTypes: [] };
const PER_WORDS = { item: '每个事项', measure: '每条措施' } as const;

/** 销号规则: what must be on file before an item closes, and the criteria it is judged by. */
export default function ClosurePolicyPage() {
  const [form] = Form.useForm<ClosurePolicy>();
  const policy = useClosurePolicy();
  const store = useStoreClosure();
  if (policy.error) return <Failure error={policy.error} onRetry={() => void policy.refetch()} />;
  if (!policy.data) return <Waiting />;
  const { suggested, ...stored } = policy.data;
  return (
    <StoredPolicyForm<ClosurePolicy>
      title="销号规则"
      form={form}
      policy={stored}
      store={store}
      saved="已保存，从现在起的申请和验收按新规则办理；已作出的验收仍按当时的标准。"
    >
      <h3>佐证要求</h3>
      <p className="quiet">
        任何事项销号前至少要有一份本轮佐证材料。下面是另外的要求，不符合的不能申请销号，也不能通过最后一级验收。
      </p>
      <Form.List name="requirements">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="policy-row">
                <ForItems name={name} />
                <Form.Item name={[name, 'kinds']} label="材料类型（任一种即可）">
                  <Select mode="multiple" placeholder="不限类型" options={choices(EVIDENCE_WORDS)} />
                </Form.Item>
                <Form.Item name={[name, 'per']} label="按什么计">
                  <Select options={choices(PER_WORDS)} />
                </Form.Item>
                <Form.Item
                  name={[name, 'atLeast']}
                  label="至少几份"
                  rules={[{ required: true, type: 'integer', min: 1, max: 50, message: '请填写 1 到 50' }]}
                >
                  <InputNumber suffix="份" />
                </Form.Item>
                <Button onClick={() => remove(name)} aria-label={`删除第 ${name + 1} 条要求`}>
                  删除
                </Button>
              </div>
            ))}
            <p>
              <Button onClick={() => add({ ...ANY, kinds: [], per: 'item', atLeast: 1 })}>增加一条要求</Button>{' '}
              <Button onClick={() => suggested.forEach((one) => add(one))}>加入常见要求</Button>
            </p>
          </>
        )}
      </Form.List>
      <h3>销号标准</h3>
      <p className="quiet">验收人逐条作答；评为“已整改”的，不得有不符合的标准。</p>
      <Form.List name="criteria">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="policy-row">
                <Form.Item
                  className="policy-wide"
                  name={[name, 'text']}
                  label={`标准 ${name + 1}`}
                  rules={[{ required: true, whitespace: true, message: '请填写标准' }, { max: 200 }]}
                >
                  <Input />
                </Form.Item>
                <ForItems name={name} />
                <Button onClick={() => remove(name)} aria-label={`删除第 ${name + 1} 条标准`}>
                  删除
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ ...ANY, text: '' })}>增加一条标准</Button>
          </>
        )}
      </Form.List>
    </StoredPolicyForm>
  );
}

/** Whom a row is for; left empty it is for all. */
function ForItems({ name }: { name: number }) {
  return (
    <>
      <Form.Item name={[name, 'remediationTypes']} label="整改类型">
        <Select mode="multiple" placeholder="全部类型" options={choices(TYPE_WORDS)} />
      </Form.Item>
      <Form.Item name={[name, 'categories']} label="问题大类">
        <Select mode="tags" open={false} suffixIcon={null} placeholder="全部大类" tokenSeparators={['、', '，', ',']} />
      </Form.Item>
    </>
  );
}
