import { Checkbox, Form, Input, Select } from 'antd';
import type { components } from '../api/schema';
import { choices } from '../item/words';
import { NOTICE_WORDS } from '../notice/words';
import { FormDrawer } from '../ui/form-drawer';
import { placeFaults } from '../ui/place-faults';
import { useUnits } from '../unit/use-directory';
import { type Channel, useSaveChannel } from './use-channels';
import { GROUP_WORDS } from './words';

type Values = components['schemas']['ChannelBody'];

const { digest: _, ...GROUP_NOTICES } = NOTICE_WORDS;
const USUAL: Values['noticeKinds'] = [
  'urge',
  'supervisionNotice',
  'listedSupervision',
  'interview',
  'circular',
  'referral',
];

const SECRET_HELP: Record<Values['kind'], string> = {
  webhook: '双方约定的一串字符，至少 8 个；对方凭它确认消息来自本系统',
  dingtalk: '机器人安全设置中“加签”的密钥，以 SEC 开头；没有启用加签的不填',
  feishu: '机器人安全设置中“签名校验”的密钥；没有启用的不填',
  wecom: '企业微信没有密钥，不填',
};

/** 增加、修改通知渠道. What is kept is never shown again: an empty field leaves it as it is. */
export function ChannelForm({ channel, onClose }: { channel: Channel | null; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const save = useSaveChannel(channel);
  const units = useUnits();
  const kind = Form.useWatch('kind', form) ?? (channel?.kind as Values['kind'] | undefined) ?? 'wecom';
  const initial = channel
    ? {
        kind: channel.kind as Values['kind'],
        name: channel.name,
        unitId: channel.unit.id,
        noticeKinds: channel.noticeKinds as Values['noticeKinds'],
      }
    : { kind: 'wecom' as const, noticeKinds: USUAL };
  const submit = (values: Values) =>
    save.mutate({ ...initial, ...values }, { onSuccess: onClose, onError: (error) => placeFaults(form, error) });
  return (
    <FormDrawer<Values>
      title={channel ? `修改 ${channel.name}` : '增加通知渠道'}
      form={form}
      initial={initial}
      pending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="kind" label="种类">
        <Select options={choices(GROUP_WORDS)} disabled={channel !== null} />
      </Form.Item>
      <Form.Item
        name="name"
        label="名称"
        rules={[{ required: true, whitespace: true, max: 50, message: '请填写名称，不超过 50 字' }]}
      >
        <Input autoComplete="off" placeholder="如 县督察工作群" />
      </Form.Item>
      <Form.Item
        name="unitId"
        label="所属单位"
        rules={[{ required: true, message: '请选择单位' }]}
        extra="发给这个单位及其下级人员的通知，同时发到这个渠道"
      >
        <Select
          disabled={channel !== null}
          showSearch={{ optionFilterProp: 'label' }}
          options={(units.data ?? [])
            .filter(({ manages }) => manages)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="url"
        label="地址"
        rules={[{ required: channel === null, message: '请填写地址' }]}
        extra={channel ? `现为 ${channel.host} 的地址，加密保存，不再显示；不改的不填` : '加密保存，以后不再显示'}
      >
        <Input autoComplete="off" placeholder="https://" />
      </Form.Item>
      {kind !== 'wecom' && (
        <Form.Item name="secret" label="密钥" extra={channel ? `${SECRET_HELP[kind]}；不改的不填` : SECRET_HELP[kind]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      )}
      <Form.Item name="noticeKinds" label="发送内容">
        <Checkbox.Group options={choices(GROUP_NOTICES)} />
      </Form.Item>
    </FormDrawer>
  );
}
