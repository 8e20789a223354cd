import { Gate } from './gate';
import { patiently } from './patiently';
import { Problem } from './problem';

/** Refuses at once each time: how often it was tried. */
async function triesOf(problem: Problem): Promise<number> {
  let tries = 0;
  const step = () => {
    tries += 1;
    return Promise.reject(problem);
  };
  await expect(patiently(step, new Gate(), () => undefined)).rejects.toBe(problem);
  return tries;
}

describe('a step done patiently', () => {
  it('is not tried again where waiting helps nobody: what is refused, and a full disk', async () => {
    expect(await triesOf(new Problem(413, 'evidence.too_large', '内容过大', '文件过大。'))).toBe(1);
    expect(await triesOf(new Problem(507, 'storage.full', '存储空间已满', '存储空间已满。'))).toBe(1);
  });
});
