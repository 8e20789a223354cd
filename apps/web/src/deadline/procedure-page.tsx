import { Checkbox, Form, Select } from 'antd';
import { choices, SEVERITY_WORDS } from '../item/words';
import { Failure } from '../ui/failure';
import { Waiting } from '../ui/waiting';
import { CountField } from './count-field';
import { StoredPolicyForm } from './stored-policy-form';
import { type ProcedurePolicy, useProcedurePolicy, useStoreProcedure } from './use-stored-policy';

const UNIT_WORDS: Record<ProcedurePolicy['pause']['unit'], string> = { days: '天', workingDays: '工作日' };
const LEVEL_WORDS: Record<ProcedurePolicy['extension']['levels'][number], string> = {
  unit: '单位领导初审',
  office: '督察办审批（必经）',
};
const units = <Select options={choices(UNIT_WORDS)} style={{ width: 180 }} />;

/** 办理规则: how extensions, pauses and disputes are handled here, from now on. */
export default function ProcedurePage() {
  const [form] = Form.useForm<ProcedurePolicy>();
  const policy = useProcedurePolicy();
  const store = useStoreProcedure();
  if (policy.error) return <Failure error={policy.error} onRetry={() => void policy.refetch()} />;
  if (!policy.data) return <Waiting />;
  return (
    <StoredPolicyForm<ProcedurePolicy>
      title="办理规则"
      form={form}
      policy={policy.data}
      store={store}
      saved="已保存，从现在起提出的申请按新规则办理；等待审批的申请仍按提出时的级次。"
    >
      <h3>延期</h3>
      <Form.Item name={['extension', 'levels']} label="审批级次">
        <Checkbox.Group options={choices(LEVEL_WORDS).map((one) => ({ ...one, disabled: one.value === 'office' }))} />
      </Form.Item>
      <div className="policy-fields">
        <CountField name={['extension', 'mostTimes']} label="每轮最多几次" min={0} max={20} unit="次" />
        <CountField
          name={['extension', 'mostDays']}
          label="累计最多延长"
          min={1}
          max={3650}
          extra="一轮内批准的延期相加，暂停、重新推算和退回另定的不计"
        />
        <Form.Item name={['extension', 'unit']} label="按什么计" rules={[{ required: true }]}>
          {units}
        </Form.Item>
      </div>
      <Form.Item name={['extension', 'interimMeasuresFor']} label="必须写明临时措施的事项" extra="不选的，都可以不写">
        <Select mode="multiple" options={choices(SEVERITY_WORDS)} style={{ maxWidth: 560 }} />
      </Form.Item>
      <h3>暂停计时</h3>
      <div className="policy-fields">
        <Form.Item
          name={['pause', 'unit']}
          label="暂停期间按什么计"
          extra="恢复计时后，时限顺延同样多"
          rules={[{ required: true }]}
        >
          {units}
        </Form.Item>
        <CountField name={['pause', 'mostDaysBack']} label="起始日最多追溯" min={0} max={365} unit="天" />
      </div>
      <h3>异议</h3>
      <div className="policy-fields">
        <CountField
          name={['dispute', 'withinWorkingDays']}
          label="签收后几个工作日内可以提出"
          min={1}
          max={60}
          extra="尚未签收的，从交办起算"
        />
      </div>
      <h3>进展填报</h3>
      <div className="policy-fields">
        <CountField
          name={['progress', 'silentAfterWorkingDays']}
          label="几个工作日没有填报算久未填报"
          min={1}
          max={250}
          extra="从最近一次进展或交办起算；台账里标出并可筛选，暂停计时的不算"
        />
      </div>
    </StoredPolicyForm>
  );
}
