import { DomainError } from '@domain/errors';

const MEGABYTE = 1024 * 1024;

/** The refusal of a file above `largest` bytes. */
export function tooLarge(pointer: string, largest: number): DomainError {
  const bound = largest >= MEGABYTE ? `${Math.floor(largest / MEGABYTE)} MB` : `${largest} 字节`;
  return DomainError.at(pointer, 'evidence.too_large', `文件超过 ${bound} 的上限，请压缩或拆分后再上传。`);
}
