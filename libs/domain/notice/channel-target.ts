import { DomainError } from '../errors';
import type { GroupChannelKind } from './channel';

/** Which hosts messages may go to; each entry `host` or `*.domain`, from the environment of the installation. */
export interface HostRules {
  /** Hosts of webhooks and of chats run by oneself; the chats' public ones are always allowed. */
  allowed: readonly string[];
  /** Of these the ones whose address may be private, in the office network. */
  privateAddresses: readonly string[];
  /** Of these the ones spoken to without TLS: for tests. */
  plainHttp: readonly string[];
}

const PUBLIC_HOSTS: Record<GroupChannelKind, readonly string[]> = {
  webhook: [],
  wecom: ['qyapi.weixin.qq.com'],
  dingtalk: ['oapi.dingtalk.com', 'api.dingtalk.com'],
  feishu: ['open.feishu.cn', 'open.larksuite.com'],
};

const MOST_CHARACTERS = 1_000;

/** The address messages go to. Throws `input.invalid` at `/url`: https, an allowed host, no user name, no fragment. */
export function checkTarget(kind: GroupChannelKind, text: string, rules: HostRules): URL {
  const refuse = (why: string) => DomainError.at('/url', 'input.invalid', why);
  if (text.length > MOST_CHARACTERS || !URL.canParse(text)) throw refuse('地址不正确，应以 https:// 开头。');
  const url = new URL(text);
  const { protocol, hostname, username, password, hash } = url;
  if (username || password || hash) throw refuse('地址中不能有用户名、密码和 # 部分。');
  const isPlain = protocol === 'http:' && isListed(hostname, rules.plainHttp);
  if (protocol !== 'https:' && !isPlain) throw refuse('地址应以 https:// 开头。');
  if (!isListed(hostname, [...PUBLIC_HOSTS[kind], ...rules.allowed]))
    throw refuse(`主机 ${hostname} 不在允许名单中，请由运维人员加入 CHANNEL_HOSTS。`);
  return url;
}

/** Whether a host is one of the entries; `*.gov.cn` takes every host below gov.cn, not gov.cn itself. */
export function isListed(host: string, entries: readonly string[]): boolean {
  return entries.some((entry) => (entry.startsWith('*.') ? host.endsWith(entry.slice(1)) : host === entry));
}
