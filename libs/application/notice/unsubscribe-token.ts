import { isOptional, type OptionalNoticeKind } from '@domain/notice/channel';
import type { NoticeKind } from '@domain/notice/notice';
import type { SecretBox } from '../ports/secret-box';

const SHAPE = /^([0-9a-f-]{36})\.([a-zA-Z]{1,40})\.([\w-]{43})$/;

/** Stands in a mail and stops mails of its kind to its person, nothing else; it needs no row and never ends. */
export function unsubscribeToken(box: SecretBox, personId: string, kind: NoticeKind): string {
  return `${personId}.${kind}.${mark(box, personId, kind)}`;
}

/** Whose mails of which kind; null where the token is not ours. */
export function readUnsubscribeToken(
  box: SecretBox,
  token: string,
): { personId: string; kind: OptionalNoticeKind } | null {
  const [, personId, kind, given] = SHAPE.exec(token) ?? [];
  if (!personId || !kind || !given || !isOptional(kind as NoticeKind)) return null;
  // 256 bits by a key nobody knows: to learn it by the time of a comparison takes more tries than there are.
  return given === mark(box, personId, kind) ? { personId, kind: kind as OptionalNoticeKind } : null;
}

function mark(box: SecretBox, personId: string, kind: string): string {
  return box.mark(`unsubscribe.${personId}.${kind}`).toString('base64url');
}
