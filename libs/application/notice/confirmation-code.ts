import type { SecretBox } from '../ports/secret-box';

const CODES = 1_000_000;

/** Six digits that reach only whoever reads the mail: no table holds them, worker and API work them out alike. */
export function confirmationCode(box: SecretBox, deliveryId: string, address: string): string {
  const number = box.mark(`confirmation.${deliveryId}.${address}`).readUInt32BE(0) % CODES;
  return String(number).padStart(6, '0');
}
