import { CHANNEL_WORDS } from '../channel/words';
import { SEVERITY_WORDS, TYPE_WORDS } from '../item/words';
import type { PolicyRow } from './use-policy';

export const KIND_WORDS: Record<PolicyRow['kind'], string> = {
  reminder: '到期提醒',
  urge: '催办',
  supervisionNotice: '督办',
  listedSupervision: '挂牌督办',
  interview: '约谈',
  circular: '通报批评、责令限期整改',
  referral: '移送',
  verificationDue: '待验收提醒',
};

export const AUDIENCE_WORDS: Record<PolicyRow['audience'][number], string> = {
  handler: '责任人',
  leader: '责任领导',
  coordinator: '督察办',
  auditor: '核查员',
  verifier: '当前验收人',
  superior: '上级领导',
};

export const DOCUMENT_WORDS: Record<NonNullable<PolicyRow['document']>, string> = {
  reminderLetter: '提醒函',
  urgeNotice: '催办通知单',
  supervisionNotice: '督办通知书',
  listedSupervision: '挂牌督办通知',
  interviewNotice: '约谈通知书',
  circular: '通报',
  orderToRectify: '责令限期整改通知书',
  referral: '移送函',
};

/** When a row acts, as people say it. */
export function timeOf({ anchor, offset, every, times }: PolicyRow): string {
  const first = startOf(anchor, offset);
  return times > 1 ? `${first}，此后每 ${every} 个工作日一次，共 ${times} 次` : first;
}

function startOf(anchor: PolicyRow['anchor'], offset: number): string {
  if (anchor === 'waiting') return `等待验收满 ${offset} 个工作日`;
  if (offset === 0) return '到期当天';
  return offset < 0 ? `到期前 ${-offset} 个工作日` : `到期后第 ${offset} 个工作日`;
}

/** Without channels of its own a row goes out by whatever persons and channels are set to. */
export function channelsOf({ channels }: PolicyRow): string {
  return channels ? channels.map((one) => CHANNEL_WORDS[one]).join('、') : '按设置';
}

export function severitiesOf({ severities }: PolicyRow): string {
  const all = Object.keys(SEVERITY_WORDS).length;
  return severities.length === all ? '全部' : severities.map((one) => SEVERITY_WORDS[one]).join('、');
}

/** Without types of its own a row counts for all of them. */
export function typesOf({ remediationTypes }: PolicyRow): string {
  return remediationTypes ? remediationTypes.map((one) => TYPE_WORDS[one]).join('、') : '全部';
}
