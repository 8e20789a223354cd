import { createHmac } from 'node:crypto';

/** `v1=` and the hex of HMAC-SHA256 over `timestamp.body`; the timestamp in seconds. docs/operations.md tells receivers how to check it. */
export function webhookSignature(secret: string, timestamp: number, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}
