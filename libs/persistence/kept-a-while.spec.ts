import { KeptAWhile } from './kept-a-while';

describe('what is kept a while', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is read once in five seconds, and anew once it is forgotten', async () => {
    let reads = 0;
    const kept = new KeptAWhile(() => Promise.resolve({ reads: (reads += 1) }));
    expect([await kept.current(), await kept.current()]).toEqual([{ reads: 1 }, { reads: 1 }]);
    jest.advanceTimersByTime(4_999);
    expect(await kept.current()).toEqual({ reads: 1 });
    jest.advanceTimersByTime(1);
    expect(await kept.current()).toEqual({ reads: 2 });
    kept.forget();
    expect(await kept.current()).toEqual({ reads: 3 });
  });

  it('is asked for again after a reading that failed', async () => {
    const read = jest.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue({ there: true });
    const kept = new KeptAWhile(read);
    await expect(kept.current()).rejects.toThrow('away');
    expect(await kept.current()).toEqual({ there: true });
  });
});
