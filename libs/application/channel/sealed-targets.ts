import { DomainError } from '@domain/errors';
import type { ChannelKind, GroupChannelKind } from '@domain/notice/channel';
import { checkTarget } from '@domain/notice/channel-target';
import { Injectable } from '@nestjs/common';
import type { Target } from '../ports/channel';
import { OutgoingHosts } from '../ports/outgoing-hosts';
import { SecretBox } from '../ports/secret-box';

const LEAST_SECRET = 8;

/** Checks what an administrator typed and seals it; from then on only the sender reads it. */
@Injectable()
export class SealedTargets {
  constructor(
    private readonly box: SecretBox,
    private readonly hosts: OutgoingHosts,
  ) {}

  /** Throws `input.invalid` at `/url` or `/secret`. */
  seal(kind: GroupChannelKind, url: string, secret: string | null): { host: string; sealed: Buffer } {
    const { href, host } = checkTarget(kind, url, this.hosts.rules);
    checkSecret(kind, secret);
    return { host, sealed: this.box.seal(JSON.stringify({ url: href, secret } satisfies Target)) };
  }

  /** What changes, with what stays; null where it must be entered anew because the key is another one. */
  open(sealed: Buffer): Target | null {
    try {
      return JSON.parse(this.box.open(sealed)) as Target;
    } catch {
      return null;
    }
  }
}

/** WeCom's secret is its address; a webhook without one could be anybody's word. */
function checkSecret(kind: ChannelKind, secret: string | null): void {
  const refuse = (why: string) => DomainError.at('/secret', 'input.invalid', why);
  if (kind === 'wecom' && secret) throw refuse('企业微信群机器人没有加签密钥，地址本身就是密钥。');
  if (kind === 'webhook' && !secret) throw refuse('请填写签名密钥，对方凭它确认消息来自本系统。');
  if (secret && secret.length < LEAST_SECRET) throw refuse(`密钥至少 ${LEAST_SECRET} 个字符。`);
}
