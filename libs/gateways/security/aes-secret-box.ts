import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { SecretBox } from '@application/ports/secret-box';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM: nonce, tag, text. One key from the installation, two derived from it. */
export class AesSecretBox extends SecretBox {
  private readonly sealing: Buffer;
  private readonly marking: Buffer;

  /** `key`: 32 bytes. */
  constructor(key: Buffer) {
    super();
    const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', purpose, 32));
    [this.sealing, this.marking] = [derive('xiaohao seal'), derive('xiaohao mark')];
  }

  override seal(text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.sealing, nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  override open(sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.sealing, sealed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const text = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  }

  override mark(text: string): Buffer {
    return createHmac('sha256', this.marking).update(text).digest();
  }
}
