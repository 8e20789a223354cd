import { createHmac } from 'node:crypto';
import type { Outgoing, SendOutcome, Target } from '@application/ports/channel';
import { chatText } from '@domain/notice/chat-text';
import { HttpChannel, type Post } from './http-channel';
import type { Answered } from './post-out';

/** A robot in a group chat. It does not tell repeats: what may have arrived is not sent again. */
abstract class RobotChannel extends HttpChannel {
  /** The field of the answer that is 0 when the message was taken. */
  protected abstract readonly codeField: string;
  /** Codes that mean "too many at once". */
  protected abstract readonly busyCodes: readonly number[];

  protected override judge({ status, text }: Answered): SendOutcome {
    if (status === 429 || status === 503) return { result: 'retry', detail: `对方答复 ${status}` };
    if (status >= 500) return { result: 'unknown', detail: `对方答复 ${status}` };
    if (status !== 200) return { result: 'failed', detail: `对方答复 ${status}` };
    const answer = parse(text);
    const code = answer[this.codeField];
    if (code === 0) return { result: 'sent', detail: null };
    if (typeof code !== 'number') return { result: 'failed', detail: '对方的答复无法识别' };
    const words = String(answer.errmsg ?? answer.msg ?? '').slice(0, 200);
    return { result: this.busyCodes.includes(code) ? 'retry' : 'failed', detail: `对方拒收 ${code} ${words}`.trim() };
  }
}

/** WeCom: the key in the address is the secret. */
export class WecomChannel extends RobotChannel {
  protected override readonly kind = 'wecom';
  protected override readonly codeField = 'errcode';
  protected override readonly busyCodes = [45_009, -1];

  protected override compose({ words }: Outgoing, url: URL): Post {
    const { markdown } = chatText(words);
    return { url, body: JSON.stringify({ msgtype: 'markdown', markdown: { content: markdown } }) };
  }
}

/** DingTalk: milliseconds and HMAC-SHA256 by the secret over `timestamp\nsecret`, in the query. */
export class DingtalkChannel extends RobotChannel {
  protected override readonly kind = 'dingtalk';
  protected override readonly codeField = 'errcode';
  protected override readonly busyCodes = [130_101, 410_100, -1];

  protected override compose({ words }: Outgoing, url: URL, { secret }: Target): Post {
    const { title, markdown } = chatText(words);
    const signed = new URL(url);
    if (secret) {
      const timestamp = this.now();
      signed.searchParams.set('timestamp', String(timestamp));
      signed.searchParams.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'));
    }
    return { url: signed, body: JSON.stringify({ msgtype: 'markdown', markdown: { title, text: markdown } }) };
  }
}

/** Feishu: seconds and HMAC-SHA256 by `timestamp\nsecret` over nothing, in the body. */
export class FeishuChannel extends RobotChannel {
  protected override readonly kind = 'feishu';
  protected override readonly codeField = 'code';
  protected override readonly busyCodes = [9_499, 11_232];

  protected override compose({ words }: Outgoing, url: URL, { secret }: Target): Post {
    const { title, markdown } = chatText(words);
    const timestamp = String(Math.floor(this.now() / 1_000));
    const sign = secret ? createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64') : null;
    const card = {
      header: { title: { tag: 'plain_text', content: title } },
      elements: [{ tag: 'markdown', content: markdown }],
    };
    return { url, body: JSON.stringify({ ...(sign ? { timestamp, sign } : {}), msg_type: 'interactive', card }) };
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
