import fc from 'fast-check';
import { missingParts, partSize, quotaOf, refuseOverQuota, requireWhole, type UploadPart } from './upload';

const file = fc.record({ size: fc.integer({ min: 1, max: 500 }), chunkSize: fc.integer({ min: 1, max: 60 }) });

describe('an upload in parts', () => {
  it('is covered by its parts to the byte, in whatever order they come', () => {
    fc.assert(
      fc.property(file, fc.infiniteStream(fc.nat()), (plan, chance) => {
        const parts: UploadPart[] = [];
        for (
          let missing = missingParts({ ...plan, parts });
          missing.length > 0;
          missing = missingParts({ ...plan, parts })
        ) {
          expect(() => requireWhole({ ...plan, parts })).toThrow(`还差 ${missing.length} 个分片`);
          const start = missing[chance.next().value % missing.length]!;
          parts.push({ start, size: partSize(plan, start), sha256: '' });
        }
        requireWhole({ ...plan, parts });
        const ordered = [...parts].sort((a, b) => a.start - b.start);
        let at = 0;
        for (const { start, size } of ordered) {
          expect(start).toBe(at);
          at += size;
        }
        expect(at).toBe(plan.size);
      }),
    );
  });

  it('has no parts elsewhere', () => {
    for (const start of [-1, 1, 3.5, 100, Number.NaN, 2 ** 60])
      expect(() => partSize({ size: 100, chunkSize: 10 }, start)).toThrow('没有从第');
  });

  it('is refused when too much lies unfinished', () => {
    const quota = quotaOf(100);
    refuseOverQuota(quota, { files: 199, bytes: 900 }, 100);
    expect(() => refuseOverQuota(quota, { files: 199, bytes: 901 }, 100)).toThrow('没有传完的文件太多');
    expect(() => refuseOverQuota(quota, { files: 200, bytes: 0 }, 1)).toThrow('没有传完的文件太多');
  });
});
