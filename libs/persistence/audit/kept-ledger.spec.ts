import { KeptLedger } from './kept-ledger';

const record = (id: string, sha256: string | null = 'aa') => ({ kind: 'verification', id, sha256 });

describe('KeptLedger', () => {
  it('hands each item its records once', () => {
    const ledger = new KeptLedger();
    ledger.add('one', record('a'));
    ledger.add('two', record('b'));
    expect(ledger.take('one')).toEqual([record('a')]);
    expect(ledger.take('one')).toEqual([]);
    expect(() => ledger.requireEmpty()).toThrow('a record without an event: verification');
    ledger.take('two');
    expect(() => ledger.requireEmpty()).not.toThrow();
  });

  it('keeps the last of what was written twice', () => {
    const ledger = new KeptLedger();
    ledger.add('one', record('a', 'aa'));
    ledger.add('one', record('a', 'bb'));
    expect(ledger.take('one')).toEqual([record('a', 'bb')]);
  });
});
