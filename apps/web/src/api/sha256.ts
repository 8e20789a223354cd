/**
 * SHA-256 as base64. The browser's own exists only on https and localhost; offices run this over plain http too, where a slower one is
 * fetched when it is first needed.
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // `subtle` is missing, whatever its type says, where the page is not secure.
  const own = crypto.subtle as SubtleCrypto | undefined;
  const digest = own ? new Uint8Array(await own.digest('SHA-256', bytes)) : (await portable())(bytes);
  return btoa(String.fromCharCode(...digest));
}

async function portable(): Promise<(bytes: Uint8Array) => Uint8Array> {
  return (await import('@noble/hashes/sha2.js')).sha256;
}

/** The same digest as the API writes it elsewhere. */
export function hexOf(base64: string): string {
  return Array.from(atob(base64), (sign) => sign.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}
