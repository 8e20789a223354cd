import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { choices } from '../item/words';
import { NOTICE_WORDS } from '../notice/words';
import { Panel } from '../ui/panel';
import { placeFaults } from '../ui/place-faults';
import { type Settings, type SettingsBody, useSaveSettings } from './use-settings';

interface Values {
  /** The optional kinds that do come by mail. */
  mailKinds: SettingsBody['mutedMail'];
  /** Missing where short messages are not set up. */
  smsKinds?: SettingsBody['smsKinds'];
  mobile?: string;
  quietFrom?: string;
  quietTo?: string;
}

const OPTIONAL: SettingsBody['mutedMail'] = ['reminder', 'digest', 'decision', 'lookBack'];

/** Which notices come by which way, and when not. */
export function WishesForm({ settings }: { settings: Settings }) {
  const [form] = Form.useForm<Values>();
  const save = useSaveSettings();
  const initial: Values = {
    mailKinds: OPTIONAL.filter((kind) => !settings.mutedMail.includes(kind)),
    smsKinds: settings.smsKinds,
    mobile: settings.mobile ?? '',
    quietFrom: settings.quietFrom ?? '',
    quietTo: settings.quietTo ?? '',
  };
  const submit = ({ mailKinds, smsKinds = settings.smsKinds, ...rest }: Values) => {
    const mutedMail = OPTIONAL.filter((kind) => !mailKinds.includes(kind));
    save.mutate({ ...rest, smsKinds, mutedMail }, { onError: (error) => placeFaults(form, error) });
  };
  const time = [{ pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: '写作 22:00' }];
  return (
    <Panel title="接收通知">
      <p className="quiet">
        收件箱始终有全部通知。交办、催办、督办、约谈、通报、移送、待审核、退回必须送达，邮件不能关闭。
      </p>
      <Form form={form} layout="vertical" initialValues={initial} onFinish={submit} disabled={save.isPending}>
        <Form.Item
          name="mailKinds"
          label="还要用邮件接收"
          extra="每日摘要已包含到期提醒、待审核提醒和回头看；不接收摘要的，这些才逐条发邮件"
        >
          <Checkbox.Group options={OPTIONAL.map((value) => ({ value, label: NOTICE_WORDS[value] }))} />
        </Form.Item>
        <Form.Item
          name="mobile"
          label="手机号"
          rules={[{ pattern: /^1\d{10}$/, message: '手机号应为 11 位数字' }]}
          extra="收短信用，可以不填"
        >
          <Input inputMode="tel" autoComplete="tel" className="settings-short" />
        </Form.Item>
        {settings.ways.includes('sms') && (
          <Form.Item name="smsKinds" label="用短信接收">
            <Checkbox.Group options={choices(NOTICE_WORDS)} />
          </Form.Item>
        )}
        <Form.Item label="免打扰" extra="这段时间的邮件和短信，到结束时再发；两个都不填，随时发送">
          <div className="settings-line">
            <Form.Item name="quietFrom" noStyle rules={time}>
              <Input aria-label="免打扰开始" placeholder="22:00" className="settings-time" />
            </Form.Item>
            <span>至</span>
            <Form.Item name="quietTo" noStyle rules={time}>
              <Input aria-label="免打扰结束" placeholder="07:30" className="settings-time" />
            </Form.Item>
          </div>
        </Form.Item>
        {save.error && <Alert className="form-alert" type="error" title={save.error.message} role="alert" />}
        <div className="settings-line">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            保存
          </Button>
          {save.isSuccess && <span role="status">已保存</span>}
        </div>
      </Form>
    </Panel>
  );
}
