import type { Measure } from '../item/case-file';
import { DEFAULT_CLOSURE_POLICY, type EvidenceRequirement, SUGGESTED_REQUIREMENTS } from './closure-policy';
import { evidenceChecklist, isMet, missingEvidence } from './evidence-rules';

const item = { category: '执法规范', remediationType: 'timeBound' as const, cycle: 2 };
const piece = (id: string, differs: object = {}) => ({
  id,
  cycle: 2,
  kind: 'other' as const,
  measureId: null,
  fileName: `${id}.txt`,
  sha256: id,
  scanState: 'clean' as const,
  ...differs,
});
const measures = [
  { id: 'm1', cycle: 2, seq: 1, text: '修订办法' },
  { id: 'm0', cycle: 1, seq: 1, text: '上一轮的措施' },
] as Measure[];
const asks = (differs: Partial<EvidenceRequirement>): EvidenceRequirement => ({
  categories: [],
  remediationTypes: [],
  kinds: [],
  per: 'item',
  atLeast: 1,
  ...differs,
});
const missing = (requirements: EvidenceRequirement[], evidence: ReturnType<typeof piece>[]) =>
  missingEvidence(evidenceChecklist({ requirements }, item, measures, evidence));

describe('what must be on file', () => {
  it('is one piece of the running cycle by the shipped rules', () => {
    const checklist = (evidence: ReturnType<typeof piece>[]) =>
      evidenceChecklist(DEFAULT_CLOSURE_POLICY, item, measures, evidence);
    expect(checklist([piece('a')]).every(isMet)).toBe(true);
    expect(missingEvidence(checklist([piece('a', { cycle: 1 })]))).toContain('佐证材料至少 1 份，现有 0 份');
  });

  it('is asked of the item where its cycle has no plan, and counts one content once', () => {
    const perMeasure = asks({ per: 'measure', atLeast: 2 });
    const without = (evidence: ReturnType<typeof piece>[]) =>
      missingEvidence(evidenceChecklist({ requirements: [perMeasure] }, item, [], evidence));
    expect(without([piece('a')])).toContain('佐证材料至少 2 份，现有 1 份');
    expect(without([piece('a'), piece('b', { sha256: 'a' })])).toContain('佐证材料至少 2 份，现有 1 份');
    expect(without([piece('a'), piece('b')])).toBeNull();
  });

  it('is one piece though the rules ask for nothing', () => {
    expect(missing([], [])).toContain('佐证材料至少 1 份');
  });

  it('is asked by category and type, as any of the kinds', () => {
    const rule = asks({ categories: ['执法规范'], kinds: ['regulation', 'ledger'] });
    expect(missing([rule], [piece('a')])).toContain('制度文件或台账至少 1 份，现有 0 份');
    expect(missing([rule], [piece('a', { kind: 'ledger' })])).toBeNull();
    expect(missing([{ ...rule, categories: ['其他'] }], [piece('a')])).toBeNull();
    expect(missing([{ ...rule, remediationTypes: ['immediate'] }], [piece('a')])).toBeNull();
  });

  it('is asked for each measure of the running cycle', () => {
    const rule = asks({ per: 'measure' });
    expect(missing([rule], [piece('a')])).toBe('本轮还缺佐证材料：措施 1“修订办法”的佐证材料至少 1 份，现有 0 份。');
    expect(missing([rule], [piece('a', { measureId: 'm1' })])).toBeNull();
  });

  it('counts versions of one file once', () => {
    const twice = [piece('a', { fileName: '制度.txt' }), piece('b', { fileName: '制度.txt' })];
    expect(missing([asks({ atLeast: 2 })], twice)).toContain('至少 2 份，现有 1 份');
    expect(missing([asks({ atLeast: 2 })], [...twice, piece('c')])).toBeNull();
  });

  it('takes one content for the photo before or the photo after, never for both, and names the two files', () => {
    const rules = [asks({ kinds: ['photoBefore'] }), asks({ kinds: ['photoAfter'] })];
    const before = piece('a', { kind: 'photoBefore', fileName: '前.jpg' });
    const same = piece('b', { kind: 'photoAfter', fileName: '后.jpg', sha256: 'a' });
    expect(missing(rules, [before, same])).toBe(
      '本轮还缺佐证材料：整改后照片至少 1 份，现有 0 份（整改后照片“后.jpg”与整改前照片“前.jpg”内容相同，不能同时作为整改后照片）。',
    );
    expect(missing(rules, [same, before])).toContain('整改前照片“前.jpg”与整改后照片“后.jpg”内容相同');
    expect(missing(rules, [before, same, piece('c', { kind: 'photoAfter' })])).toBeNull();
    // A better version of either file, or another cycle's.
    expect(missing(rules, [before, same, piece('d', { kind: 'photoBefore', fileName: '前.jpg' })])).toBeNull();
    expect(missing(rules, [{ ...before, cycle: 1 }, same, piece('e', { kind: 'photoBefore' })])).toBeNull();
  });

  it('may begin with what is suggested', () => {
    for (const remediationType of ['immediate', 'timeBound', 'continuing'] as const)
      expect(
        evidenceChecklist({ requirements: SUGGESTED_REQUIREMENTS }, { ...item, remediationType }, measures, []).length,
      ).toBeGreaterThan(1);
  });
});
