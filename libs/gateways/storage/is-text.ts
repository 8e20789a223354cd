import type { StagedBlob } from '@application/ports/blob-store';

const CHUNK = 256 * 1024;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for here
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** True for text in UTF-8 or GB18030 from the first byte to the last, without NUL and other control characters. */
export async function isText(content: StagedBlob): Promise<boolean> {
  return (await decodes(content, 'utf-8')) || (await decodes(content, 'gb18030'));
}

async function decodes(content: StagedBlob, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let position = 0; position < content.size; position += CHUNK) {
      const stream = position + CHUNK < content.size;
      if (CONTROLS.test(decoder.decode(await content.read(position, CHUNK), { stream }))) return false;
    }
    return true;
  } catch {
    return false;
  }
}
