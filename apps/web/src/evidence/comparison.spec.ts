import { comparisonOf } from './comparison';

describe('how far a piece was compared', () => {
  it('is told where it was not the whole way, and of nothing else', () => {
    const label = (...asked: Parameters<typeof comparisonOf>) => comparisonOf(...asked)?.label;
    expect(label(undefined, true)).toBe('正在比对');
    expect(label({ state: 'waiting', preview: 'none' }, true)).toBe('正在比对');
    expect(label({ state: 'unreadable', preview: 'none' }, true)).toBe('未能比对');
    expect(label({ state: 'read', preview: 'none' }, true)).toBe('只比对是否完全相同');
    for (const preview of ['picture', 'pages', 'text'] as const)
      expect(comparisonOf({ state: 'read', preview }, true)).toBeNull();
  });

  it('is not judged by a preview that only the scan holds back', () => {
    expect(comparisonOf({ state: 'read', preview: 'none' }, false)).toBeNull();
    expect(comparisonOf({ state: 'waiting', preview: 'none' }, false)?.label).toBe('正在比对');
  });
});
