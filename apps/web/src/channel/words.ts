import type { Tone } from '../ui/tag';
import type { Channel, Delivery } from './use-channels';

export const CHANNEL_WORDS: Record<Channel['kind'], string> = {
  mail: '电子邮件',
  sms: '短信',
  webhook: '网络回调',
  wecom: '企业微信群机器人',
  dingtalk: '钉钉群机器人',
  feishu: '飞书群机器人',
};

export const GROUP_WORDS = {
  wecom: CHANNEL_WORDS.wecom,
  dingtalk: CHANNEL_WORDS.dingtalk,
  feishu: CHANNEL_WORDS.feishu,
  webhook: CHANNEL_WORDS.webhook,
};

export const DELIVERY_WORDS: Record<Delivery['state'], { label: string; tone: Tone }> = {
  intent: { label: '等待发送', tone: 'blue' },
  sending: { label: '正在发送', tone: 'blue' },
  sent: { label: '已发出', tone: 'green' },
  unknown: { label: '结果不明', tone: 'yellow' },
  failed: { label: '发送失败', tone: 'red' },
  suppressed: { label: '不再发送', tone: 'grey' },
};

export const PURPOSE_WORDS: Record<Delivery['purpose'], string> = {
  notice: '通知',
  test: '测试消息',
  confirmation: '邮箱确认',
};

/** In a few words how it stands: whoever looks wants to know whether to act. */
export function standing(channel: Channel): { label: string; tone: Tone } {
  if (!channel.configured) return { label: '未配置', tone: 'grey' };
  if (channel.pausedAt) return { label: '已暂停', tone: 'yellow' };
  if (channel.restUntil) return { label: `连续失败 ${channel.failures} 次，稍后再试`, tone: 'red' };
  // One bad address of a person is no fault of the mail; a group has but one address.
  if (channel.lastFailedAt) return { label: '最近一次发送失败', tone: channel.host === null ? 'yellow' : 'red' };
  return { label: '正常', tone: 'green' };
}
