import fastifyMultipart, { type MultipartFile } from '@fastify/multipart';
import { DomainError } from '@domain/errors';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** Field values are short; content is counted by whoever takes it in. */
const LIMITS = { fields: 20, fieldSize: 10_000, fieldNameSize: 100, files: 2, headerPairs: 50 };

/** Forms with a file are read by `receiveForm`, part by part as they arrive: nothing is parsed before the handler asks. */
export async function useMultipart(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyMultipart, { limits: LIMITS });
}

export interface Form<T> {
  fields: Record<string, unknown>;
  file: T;
}

/**
 * Reads a form of text fields and one file named `file`, in any order. `take` gets the content as it streams and must count
 * it; `undo` gets what `take` made when the rest of the form turns out wrong. Throws `input.invalid`.
 */
export async function receiveForm<T>(
  request: FastifyRequest,
  take: (content: AsyncIterable<Uint8Array>, name: string) => Promise<T>,
  undo: (taken: T) => unknown,
): Promise<Form<T>> {
  if (!request.isMultipart()) throw fault('请用 multipart/form-data 上传文件。');
  const fields: Record<string, unknown> = {};
  const taken: T[] = [];
  try {
    for await (const part of partsOf(request)) {
      if (part.type === 'field') putField(fields, part);
      else if (part.fieldname !== 'file') throw DomainError.at(`/${part.fieldname}`, 'input.invalid', '没有这个字段。');
      else if (taken.length > 0) throw fault('一次只能上传一个文件。');
      else taken.push(await takeFile(part, take));
    }
    if (taken.length === 0) throw fault('请选择要上传的文件。');
  } catch (error) {
    for (const one of taken) await undo(one);
    // The rest is read and dropped, so that the sender gets to hear the answer.
    request.raw.unpipe();
    request.raw.resume();
    throw error;
  }
  return { fields, file: taken[0]! };
}

/** A form with a file and nothing beside it. */
export function refuseFields(fields: Record<string, unknown>): void {
  const [first] = Object.keys(fields);
  if (first !== undefined) throw DomainError.at(`/${first}`, 'input.invalid', '没有这个字段。');
}

async function takeFile<T>(
  part: MultipartFile,
  take: (content: AsyncIterable<Uint8Array>, name: string) => Promise<T>,
): Promise<T> {
  try {
    return await take(wellFormed(part.file), part.filename ?? '');
  } catch (error) {
    part.file.destroy();
    throw error;
  }
}

function partsOf(request: FastifyRequest): ReturnType<FastifyRequest['parts']> {
  const parts = request.parts({ limits: { fileSize: Number.MAX_SAFE_INTEGER } });
  return wellFormed(parts) as ReturnType<FastifyRequest['parts']>;
}

/** What the parser of forms throws has neither code nor Chinese; what the refusals of the parser itself mean, the filter knows. */
async function* wellFormed<T>(parts: AsyncIterable<T>): AsyncGenerator<T, void, unknown> {
  try {
    yield* parts;
  } catch (error) {
    const tooMuch = (error as { statusCode?: unknown }).statusCode === 413;
    throw tooMuch
      ? fault('表单的字段太多，或者一次上传了多个文件。')
      : fault('上传的内容不完整或者格式有误，请重新上传。');
  }
}

function putField(
  fields: Record<string, unknown>,
  part: { fieldname: string; value: unknown; valueTruncated: boolean; fieldnameTruncated: boolean },
): void {
  const refuse = (message: string) => DomainError.at(`/${part.fieldname}`, 'input.invalid', message);
  if (part.fieldname === 'file') throw refuse('file 应为文件。');
  if (Object.hasOwn(fields, part.fieldname)) throw refuse(`${part.fieldname} 重复出现。`);
  if (part.valueTruncated || part.fieldnameTruncated) throw refuse(`${part.fieldname} 太长。`);
  // A form sends an empty field for what was left out.
  if (part.value !== '') fields[part.fieldname] = part.value;
}

function fault(message: string): DomainError {
  return DomainError.at('/file', 'input.invalid', message);
}
