import { DomainError } from '../errors';

const LONGEST = 200;
const BROKEN = /\0|\ufffd|\p{Surrogate}/u;
/** Control characters, and the marks that turn the direction of writing: `gpj.exe` must not read as `exe.jpg`. */
const UNSEEN = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * The name of an uploaded file as it is kept: without folders and unseen characters. Throws `input.invalid` when it holds
 * NUL, half a surrogate pair or bytes that are no UTF-8, when nothing is left of it, or when it is longer than 200 characters.
 */
export function cleanFileName(sent: string): string {
  if (BROKEN.test(sent)) throw refusal('文件名含有无法保存的字符，请改名后再上传。');
  const name = (sent.split(/[/\\]/).at(-1) ?? '').replace(UNSEEN, '').trim();
  if (/^\.*$/.test(name)) throw refusal('文件没有文件名，请命名后再上传。');
  if (name.length > LONGEST) throw refusal(`文件名不能超过 ${LONGEST} 字，现有 ${name.length} 字。`);
  return name;
}

/** `pdf` of `方案.PDF`; empty when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

function refusal(message: string): DomainError {
  return DomainError.at('/file', 'input.invalid', message);
}
