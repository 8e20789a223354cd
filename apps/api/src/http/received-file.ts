import type { ReceivedFile, ReceiveFile } from '@application/evidence/receive-file';
import type { FastifyRequest } from 'fastify';
import { receiveForm } from './multipart';

/** Receives a form with a file and gives both to `use`; the file is thrown away afterwards unless that has kept it. */
export async function withReceivedFile<T>(
  request: FastifyRequest,
  receiveFile: ReceiveFile,
  use: (fields: Record<string, unknown>, file: ReceivedFile) => Promise<T>,
): Promise<T> {
  const { fields, file } = await receiveForm(
    request,
    (content, name) => receiveFile.run(content, name),
    ({ content }) => content.discard(),
  );
  try {
    return await use(fields, file);
  } finally {
    await file.content.discard();
  }
}
