import type { Outgoing, SendOutcome, Target } from '@application/ports/channel';
import { webhookBody } from '@domain/notice/webhook-body';
import { HttpChannel, type Post } from './http-channel';
import type { Answered } from './post-out';
import { webhookSignature } from './webhook-signature';

/** Answers that ask for patience. */
const LATER = [408, 425, 429];

/** A signed POST to a machine; it may repeat, the receiver tells repeats by `Idempotency-Key`. */
export class WebhookChannel extends HttpChannel {
  protected override readonly kind = 'webhook';

  protected override compose({ key, words }: Outgoing, url: URL, { secret }: Target): Post {
    const body = webhookBody(key, words);
    const timestamp = Math.floor(this.now() / 1_000);
    const headers: Record<string, string> = { 'Idempotency-Key': key, 'X-Xiaohao-Timestamp': String(timestamp) };
    if (secret) headers['X-Xiaohao-Signature'] = webhookSignature(secret, timestamp, body);
    return { url, body, headers };
  }

  protected override judge({ status }: Answered): SendOutcome {
    if (status >= 200 && status < 300) return { result: 'sent', detail: null };
    if (status >= 300 && status < 400) return { result: 'failed', detail: `${status}：要求转向，已拒绝` };
    const later = status >= 500 || LATER.includes(status);
    return { result: later ? 'retry' : 'failed', detail: `对方答复 ${status}` };
  }
}
