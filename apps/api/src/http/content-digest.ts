import { DomainError } from '@domain/errors';

/** The hex SHA-256 of `Content-Digest: sha-256=:base64:` (RFC 9530). Throws `input.invalid` for anything else. */
export function contentDigest(header: string | undefined): string {
  const found = /^sha-256=:([A-Za-z0-9+/]{43}=):$/.exec(header ?? '');
  if (!found) throw DomainError.at('/Content-Digest', 'input.invalid', 'Content-Digest 应为 sha-256=:…: 的形式。');
  return Buffer.from(found[1]!, 'base64').toString('hex');
}
