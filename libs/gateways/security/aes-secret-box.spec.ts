import { randomBytes } from 'node:crypto';
import { AesSecretBox } from './aes-secret-box';

describe('AesSecretBox', () => {
  const key = randomBytes(32);
  const box = new AesSecretBox(key);

  it('opens what it sealed, after a restart too, and shows nothing of it', () => {
    const sealed = box.seal('https://机器人/key=1234567890');
    expect(sealed.includes('1234567890')).toBe(false);
    expect(new AesSecretBox(key).open(sealed)).toBe('https://机器人/key=1234567890');
    expect(box.seal('一').equals(box.seal('一'))).toBe(false);
  });

  it('refuses changed bytes and another key', () => {
    const sealed = box.seal('秘密');
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = Buffer.from(sealed);
      changed[place]! ^= 1;
      expect(() => box.open(changed)).toThrow();
    }
    expect(() => new AesSecretBox(randomBytes(32)).open(sealed)).toThrow();
  });

  it('marks alike what is alike, by its own key', () => {
    expect(box.mark('一').equals(box.mark('一'))).toBe(true);
    expect(box.mark('一').equals(box.mark('二'))).toBe(false);
    expect(new AesSecretBox(randomBytes(32)).mark('一').equals(box.mark('一'))).toBe(false);
  });
});
