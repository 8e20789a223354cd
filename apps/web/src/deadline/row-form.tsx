import { Checkbox, Form, InputNumber, Select } from 'antd';
import { CHANNEL_WORDS } from '../channel/words';
import { choices, SEVERITY_WORDS, TYPE_WORDS } from '../item/words';
import { FormDrawer } from '../ui/form-drawer';
import type { PolicyRow } from './use-policy';
import { AUDIENCE_WORDS, DOCUMENT_WORDS, KIND_WORDS } from './words';

const RUNGS: Record<PolicyRow['kind'], number> = {
  reminder: 0,
  urge: 1,
  supervisionNotice: 2,
  listedSupervision: 3,
  interview: 4,
  circular: 5,
  referral: 6,
  verificationDue: 0,
};

interface Props {
  row: PolicyRow;
  title: string;
  onDone: (row: PolicyRow) => void;
  onClose: () => void;
}

/** One row of the rules. Rung and anchor follow from the kind; the rest the API checks when the rules are stored. */
export function RowForm({ row, title, onDone, onClose }: Props) {
  const [form] = Form.useForm<PolicyRow>();
  const kind = Form.useWatch('kind', form) ?? row.kind;
  const climbs = RUNGS[kind] > 0;
  const submit = (values: PolicyRow) =>
    onDone({
      ...row,
      ...values,
      rung: RUNGS[values.kind],
      anchor: values.kind === 'verificationDue' ? 'waiting' : 'dueOn',
      ...(climbs ? { every: 1, times: 1 } : { automatic: true, document: null }),
      replyWithin: values.replyWithin ?? null,
      remediationTypes: values.remediationTypes?.length ? values.remediationTypes : null,
      channels: values.channels?.length ? values.channels : null,
      document: (climbs && values.document) || null,
    });
  return (
    <FormDrawer<PolicyRow>
      title={title}
      form={form}
      initial={row}
      pending={false}
      error={null}
      onSubmit={submit}
      onClose={onClose}
      submitLabel="确定"
    >
      <Form.Item name="kind" label="种类">
        <Select options={choices(KIND_WORDS)} />
      </Form.Item>
      <Form.Item
        name="offset"
        label="时间（工作日）"
        extra={offsetHelp(kind)}
        rules={[{ required: true, message: '请填写' }]}
      >
        <InputNumber precision={0} />
      </Form.Item>
      {!climbs && (
        <>
          <Form.Item name="times" label="共几次" rules={[{ required: true, message: '请填写' }]}>
            <InputNumber precision={0} min={1} max={20} />
          </Form.Item>
          <Form.Item name="every" label="每隔几个工作日一次" rules={[{ required: true, message: '请填写' }]}>
            <InputNumber precision={0} min={1} max={120} />
          </Form.Item>
        </>
      )}
      <Form.Item name="severities" label="严重程度" rules={[{ required: true, message: '请选择' }]}>
        <Select mode="multiple" options={choices(SEVERITY_WORDS)} />
      </Form.Item>
      <Form.Item name="remediationTypes" label="整改类型" extra="不选的，对各种整改类型都适用。">
        <Select mode="multiple" allowClear placeholder="全部" options={choices(TYPE_WORDS)} />
      </Form.Item>
      <Form.Item name="audience" label="发给" rules={[{ required: true, message: '请选择' }]}>
        <Select mode="multiple" options={choices(AUDIENCE_WORDS)} />
      </Form.Item>
      <Form.Item name="channels" label="外发渠道" extra={channelHelp(climbs)}>
        <Select mode="multiple" allowClear placeholder="按个人和渠道的设置" options={choices(CHANNEL_WORDS)} />
      </Form.Item>
      {climbs && (
        <>
          <Form.Item
            name="replyWithin"
            label="几个工作日内回复"
            extra="下一级在回复期限之后才会发出。不要求回复的不填。"
          >
            <InputNumber precision={0} min={1} max={60} />
          </Form.Item>
          <Form.Item name="automatic" valuePropName="checked">
            <Checkbox>到时自动发出（不勾选的，只向督察办提出，由督察办决定）</Checkbox>
          </Form.Item>
          <Form.Item name="document" label="公文">
            <Select allowClear options={choices(DOCUMENT_WORDS)} />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}

function channelHelp(climbs: boolean): string {
  return `收件箱总会收到。选了的，只走这几个渠道${climbs ? '；选了短信的，凡登记了手机号的都发' : '；邮件并入每日摘要'}。`;
}

function offsetHelp(kind: PolicyRow['kind']): string {
  if (kind === 'verificationDue') return '等待验收满几个工作日时第一次提醒。';
  return kind === 'reminder'
    ? '到期前填负数，如 -3；0 是到期当天；到期后填正数，如 3。'
    : '到期后第几个工作日；上一级没有答复完的，顺延。';
}
