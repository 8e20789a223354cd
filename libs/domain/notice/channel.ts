import { NOTICE_KINDS, type NoticeKind } from './notice';

/** Ways out of the house. The inbox is none of them: it is the notice of record and always has it. */
export const CHANNEL_KINDS = ['mail', 'sms', 'webhook', 'wecom', 'dingtalk', 'feishu'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export const CHANNEL_LABELS: Record<ChannelKind, string> = {
  mail: '电子邮件',
  sms: '短信',
  webhook: '网络回调',
  wecom: '企业微信群机器人',
  dingtalk: '钉钉群机器人',
  feishu: '飞书群机器人',
};

/** Those that speak to a group or a machine, one message for all who are told; the others speak to one person. */
export const GROUP_CHANNEL_KINDS = ['webhook', 'wecom', 'dingtalk', 'feishu'] as const satisfies readonly ChannelKind[];
export type GroupChannelKind = (typeof GROUP_CHANNEL_KINDS)[number];

/** Its receiver tells a repeat by the key, so that what may have arrived is safely sent again. */
export function deduplicates(kind: ChannelKind): boolean {
  return kind === 'webhook';
}

/** What a person may keep out of his mail; everything else always goes out. The database holds the same list. */
export const OPTIONAL_NOTICE_KINDS = [
  'reminder',
  'digest',
  'decision',
  'lookBack',
] as const satisfies readonly NoticeKind[];
export type OptionalNoticeKind = (typeof OPTIONAL_NOTICE_KINDS)[number];

export function isOptional(kind: NoticeKind): kind is OptionalNoticeKind {
  return (OPTIONAL_NOTICE_KINDS as readonly NoticeKind[]).includes(kind);
}

/** The ladder from 催办 up: sent once more where nobody knows whether it arrived; a reminder is not, its next rung covers it. */
export const ESCALATIONS = [
  'urge',
  'supervisionNotice',
  'listedSupervision',
  'interview',
  'circular',
  'referral',
] as const satisfies readonly NoticeKind[];

/** What a group may be told: everything that concerns an item; a digest is one person's. */
export const GROUP_NOTICE_KINDS: readonly NoticeKind[] = NOTICE_KINDS.filter((kind) => kind !== 'digest');

/** A confirmation carries a code to an address that a person says is his. */
export const DELIVERY_PURPOSES = ['notice', 'test', 'confirmation'] as const;
export type DeliveryPurpose = (typeof DELIVERY_PURPOSES)[number];

/** As in the table of deliveries. */
export const DELIVERY_STATES = ['intent', 'sending', 'sent', 'unknown', 'failed', 'suppressed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
