import { DomainError } from '@domain/errors';

/** The version the client saw (`If-Match`); null when it sent none. */
export type Expected = number | null;

/** Throws `item.changed` when somebody saved in between, so that nobody's words are lost. */
export function checkVersion(item: { version: number }, expected: Expected): void {
  if (expected !== null && expected !== item.version) {
    throw new DomainError(
      'item.changed',
      `该事项已被他人修改（您看到的是第 ${expected} 版，现为第 ${item.version} 版），请刷新后再试。`,
    );
  }
}
