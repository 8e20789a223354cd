import fc from 'fast-check';
import { canonicalEvent, type LoggedEvent } from './canonical-event';
import { canonicalJson } from './canonical-json';

const EVENT: LoggedEvent = {
  seq: 42,
  id: '01939b6e-0000-7000-8000-000000000001',
  at: '2026-11-30T00:20:24.123456Z',
  happenedOn: '2026-11-30',
  type: 'item.closed',
  personId: '01939b6e-0000-7000-8000-000000000002',
  personName: '王五',
  itemId: '01939b6e-0000-7000-8000-000000000003',
  supervisionId: null,
  unitPath: '/c/t1/',
  data: '{"text": "已整改", "grade": "rectified"}',
  changes: '{"version": 7, "closed_on": null, "rate": 97.80}',
};

describe('the canonical form of an event', () => {
  it('is this, to the byte, for ever', () => {
    expect(canonicalEvent(EVENT)).toBe(
      '{"at":"2026-11-30T00:20:24.123456Z","changes":{"closed_on":null,"rate":97.8,"version":7},' +
        '"data":{"grade":"rectified","text":"已整改"},"id":"01939b6e-0000-7000-8000-000000000001",' +
        '"itemId":"01939b6e-0000-7000-8000-000000000003","on":"2026-11-30","personId":"01939b6e-0000-7000-8000-000000000002",' +
        '"personName":"王五","seq":42,"supervisionId":null,"type":"item.closed","unitPath":"/c/t1/","v":1}',
    );
  });

  it('differs for every column that differs', () => {
    const changed = Object.entries(EVENT).map(([name, value]) => {
      const other = name === 'data' || name === 'changes' ? '{"x": 1}' : name === 'seq' ? 43 : `${value ?? ''}1`;
      return canonicalEvent({ ...EVENT, [name]: other });
    });
    expect(new Set([...changed, canonicalEvent(EVENT)]).size).toBe(Object.keys(EVENT).length + 1);
  });
});

describe('canonicalJson', () => {
  it('is JSON of the same value, whatever the order of members and the blanks', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/\d[eE][+-]?\d/.test(text.replace(/"(?:[^"\\]|\\.)*"/g, '')));
        const form = canonicalJson(JSON.stringify(value, null, 2));
        expect(JSON.parse(form)).toEqual(JSON.parse(text));
        expect(canonicalJson(form)).toBe(form);
        expect(canonicalJson(turned(text))).toBe(form);
      }),
    );
  });

  it('keeps every digit and drops zeros that say nothing', () => {
    expect(canonicalJson('[12345678901234567890, 0.10, 1.0, -0.000000001, 100]')).toBe(
      '[12345678901234567890,0.1,1,-0.000000001,100]',
    );
  });

  it('refuses what is not one JSON value', () => {
    for (const text of ['', '{', '[1,', '{"a"}', '1 2', '{"a": 1}}', '[1 2]', '1e5', 'nul', '{} ~', '1,'])
      expect(() => canonicalJson(text)).toThrow(SyntaxError);
  });
});

/** The same JSON with its members the other way round. */
function turned(text: string): string {
  const back = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(back);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([name, inner]) => [name, back(inner)]),
    );
  };
  return JSON.stringify(back(JSON.parse(text)));
}
