/** Remembers the last body sent from one form and its key: sending the same again is one deed, a changed body is another. */
export class RepeatKey {
  private body: string | null = null;
  private key = '';

  for(body: unknown): string {
    const now = JSON.stringify(body);
    if (now !== this.body) {
      this.body = now;
      this.key = newKey();
    }
    return this.key;
  }
}

/** `crypto.randomUUID` exists only on https and localhost; offices run this over plain http too. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
