import { Checkbox, Form, Input } from 'antd';
import { Failure } from '../ui/failure';
import { Waiting } from '../ui/waiting';
import { StoredPolicyForm } from './stored-policy-form';
import { type DispatchPolicy, useDispatchPolicy, useStoreDispatch } from './use-stored-policy';

const clock = { pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: '请写成 22:00 这样的时刻' };

/** 外发时段: when mails and messages that need not arrive at once leave the house. */
export default function DispatchPage() {
  const [form] = Form.useForm<DispatchPolicy>();
  const policy = useDispatchPolicy();
  const store = useStoreDispatch();
  if (policy.error) return <Failure error={policy.error} onRetry={() => void policy.refetch()} />;
  if (!policy.data) return <Waiting />;
  return (
    <StoredPolicyForm<DispatchPolicy>
      title="外发时段"
      form={form}
      policy={policy.data}
      store={store}
      saved="已保存，马上生效；正在等待外发的通知也按新时段。"
    >
      <p className="quiet">
        到期提醒、每日摘要、办理结果、回头看通知在下面的时段不发邮件、短信和群消息，等到时段结束再发；交办、催办、督办等必须送达的不受限制。收件箱里随时都有。
      </p>
      <div className="policy-fields">
        <Form.Item name="quietFrom" label="不外发，从" extra="不设的，起止都不填" rules={[clock]}>
          <Input placeholder="22:00" maxLength={5} style={{ width: 180 }} />
        </Form.Item>
        <Form.Item name="quietTo" label="到" extra="早于起始的，是次日" rules={[clock]}>
          <Input placeholder="07:30" maxLength={5} style={{ width: 180 }} />
        </Form.Item>
      </div>
      <Form.Item name="restDays" valuePropName="checked">
        <Checkbox>休息日不外发（按工作日历，调休上班的照常）</Checkbox>
      </Form.Item>
      <Form.Item
        name="digestAt"
        label="每日摘要时间"
        extra="每个工作日到这个时刻，每人合成一封"
        rules={[{ required: true, message: '请填写' }, clock]}
      >
        <Input maxLength={5} style={{ width: 180 }} />
      </Form.Item>
    </StoredPolicyForm>
  );
}
