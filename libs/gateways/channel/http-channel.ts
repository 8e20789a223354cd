import { Channel, type Outgoing, type SendOutcome, type Target } from '@application/ports/channel';
import { DomainError } from '@domain/errors';
import type { GroupChannelKind } from '@domain/notice/channel';
import { checkTarget, type HostRules } from '@domain/notice/channel-target';
import { type Answered, NoAnswer, postOut } from './post-out';

export interface Post {
  url: URL;
  body: string;
  headers?: Record<string, string>;
}

/** A way out over HTTP: the address is checked again, whatever was checked when it was entered. */
export abstract class HttpChannel extends Channel {
  protected abstract readonly kind: GroupChannelKind;

  constructor(
    private readonly rules: HostRules,
    /** The instant, in milliseconds; receivers compare it with theirs. */
    protected readonly now: () => number,
    private readonly limit?: number,
  ) {
    super();
  }

  override async send(message: Outgoing): Promise<SendOutcome> {
    const { target } = message;
    if (!target) return { result: 'failed', detail: '通知渠道没有地址' };
    try {
      const url = checkTarget(this.kind, target.url, this.rules);
      const post = this.compose(message, url, target);
      return this.judge(await postOut(post.url, post.body, post.headers ?? {}, this.rules, this.limit));
    } catch (error) {
      return unanswered(error);
    }
  }

  protected abstract compose(message: Outgoing, url: URL, target: Target): Post;

  protected abstract judge(answer: Answered): SendOutcome;
}

/** Names the host at most: addresses of robots are secrets. */
function unanswered(error: unknown): SendOutcome {
  if (error instanceof DomainError) return { result: 'failed', detail: error.message };
  if (!(error instanceof NoAnswer)) return { result: 'failed', detail: String(error).slice(0, 300) };
  switch (error.reason) {
    case 'refused address':
      return { result: 'failed', detail: `目标在内部网络，已拒绝：${error.message}` };
    case 'no connection':
      return { result: 'retry', detail: `连接不上：${error.message}` };
    case 'lost':
      return { result: 'unknown', detail: `没有等到答复：${error.message}` };
  }
}
