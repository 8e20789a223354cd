import { Form, Select } from 'antd';
import { PreviewPanel } from '../calendar/preview-panel';
import '../calendar/calendar.css';
import { ReplanningLines } from '../calendar/replanning-lines';
import { choices } from '../item/words';
import { Failure } from '../ui/failure';
import { Panel } from '../ui/panel';
import { Waiting } from '../ui/waiting';
import { CountField } from './count-field';
import { StoredPolicyForm } from './stored-policy-form';
import {
  type DateRulePolicy,
  dateRulesTable,
  useDateRulePolicy,
  useStoreDateRules,
  useTryDateRules,
} from './use-stored-policy';

type Immediate = DateRulePolicy['immediate'];

const EVENT_WORDS: Record<Immediate['event'], string> = {
  feedback: '反馈之日',
  planFiled: '方案上报之日',
  planApproved: '方案审定之日',
  receipt: '签收之日',
};
const UNIT_WORDS: Record<Immediate['unit'], string> = { workingDays: '个工作日', days: '天', months: '个月' };

/** 时限规则: what 立行立改 and 长期坚持 come to here. Tried, it shows every date that would move. */
export default function DateRulesPage() {
  const [form] = Form.useForm<DateRulePolicy>();
  const policy = useDateRulePolicy();
  const store = useStoreDateRules();
  const trial = useTryDateRules();
  if (policy.error) return <Failure error={policy.error} onRetry={() => void policy.refetch()} />;
  if (!policy.data) return <Waiting />;
  return (
    <StoredPolicyForm<DateRulePolicy>
      title="时限规则"
      form={form}
      policy={policy.data}
      store={store}
      saved="已保存。时限随这两条规则的在办事项正在后台重新推算，由人填写的时限不动。"
      trial={{
        run: trial.mutate,
        isPending: trial.isPending,
        error: trial.error,
        forget: trial.reset,
        ofDefault: trial.data != null && trial.variables === null,
      }}
      below={
        <>
          {trial.data && (
            <Panel title={`试算：${trial.variables ? '保存' : '恢复默认'}后会改动的时限`}>
              <PreviewPanel preview={trial.data} download={() => dateRulesTable(trial.variables ?? null)} />
            </Panel>
          )}
          <ReplanningLines />
        </>
      }
    >
      <p className="quiet">
        时限要求写明日期或天数的，按原文推算；只写“立行立改”“长期坚持”的，没有哪部法规定了具体天数，按这里的设置推算。
      </p>
      <h3>立行立改</h3>
      <div className="policy-fields">
        <Form.Item name={['immediate', 'event']} label="从何时起算" rules={[{ required: true }]}>
          <Select options={choices(EVENT_WORDS)} style={{ width: 180 }} />
        </Form.Item>
        <CountField name={['immediate', 'amount']} label="期限" min={1} max={366} />
        <Form.Item name={['immediate', 'unit']} label="单位" rules={[{ required: true }]}>
          <Select options={choices(UNIT_WORDS)} style={{ width: 180 }} />
        </Form.Item>
      </div>
      <h3>长期坚持（每年的节点）</h3>
      <div className="policy-fields">
        <CountField name={['milestone', 'month']} label="月份" min={1} max={12} unit="月" />
        <CountField name={['milestone', 'date']} label="日期" min={1} max={31} unit="日" />
      </div>
      <p className="quiet">首个节点离反馈之日至少三个月；某年的节点通过核查后，自动转入下一年度。</p>
    </StoredPolicyForm>
  );
}
