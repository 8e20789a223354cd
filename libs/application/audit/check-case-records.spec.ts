import { hash } from 'node:crypto';
import type { KeptRecord } from '@domain/audit/kept-records';
import { recordText } from '@domain/audit/kept-records';
import type { LogFinding } from '@domain/audit/log-finding';
import { MemoryLog } from '../../../test/fakes/memory-log';
import type { SealedCase } from '../ports/sealed-log';
import { checkCaseRecords } from './check-case-records';

const sealed = (kind: string, record: { id: string }): KeptRecord => ({
  kind,
  id: record.id,
  sha256: hash('sha256', recordText({ ...record })),
});

describe('what is written about items, held against the events that sealed it', () => {
  const decision = { id: 'v1', outcome: 'accepted', note: null };
  const evidence = { id: 'e1', fileName: '照片.jpg', sha256: 'ab' };
  let one: SealedCase;
  beforeEach(() => {
    one = {
      itemId: 'i001',
      number: '2026-01-001',
      records: { verification: [decision], evidence: [{ ...evidence, scanState: 'clean' } as { id: string }] },
      events: [
        { seq: 11, records: [sealed('evidence', { ...evidence, fileName: '旧.jpg' } as { id: string })] },
        { seq: 12, records: [sealed('evidence', evidence), { kind: 'measure', id: 'm1', sha256: null }] },
        { seq: 15, records: [sealed('verification', decision)] },
      ],
    };
  });

  async function check(...cases: SealedCase[]): Promise<{ count: number; findings: LogFinding[] }> {
    const log = new MemoryLog();
    log.written = cases;
    const findings: LogFinding[] = [];
    return { count: await checkCaseRecords(log, (finding) => findings.push(finding)), findings };
  }

  it('is right as the last event about each says, over many pages', async () => {
    const many = Array.from({ length: 250 }, (_, n) => ({ ...one, itemId: `i${String(n).padStart(3, '0')}` }));
    expect(await check(...many)).toEqual({ count: 500, findings: [] });
  });

  it('is found and located where a row was changed, taken away or added past the events', async () => {
    const about = { number: '2026-01-001', kind: 'verification', id: 'v1' };
    one.records.verification = [{ ...decision, outcome: 'returned' } as { id: string }];
    expect((await check(one)).findings).toEqual([{ problem: 'record.changed', ...about, seq: 15 }]);
    one.records.verification = [];
    expect((await check(one)).findings).toEqual([{ problem: 'record.missing', ...about, seq: 15 }]);
    one.records = { ...one.records, verification: [decision, { id: 'v2' }], measure: [{ id: 'm1' }] };
    expect((await check(one)).findings).toEqual([
      { problem: 'record.added', ...about, id: 'v2', seq: null },
      { problem: 'record.added', ...about, kind: 'measure', id: 'm1', seq: 12 },
    ]);
  });

  it('is not judged where it is older than the events that name records, and is where they name it', async () => {
    one.events.unshift({ seq: 1, records: null });
    one.records = { ...one.records, progress: [{ id: 'p1' }] };
    expect((await check(one)).findings).toEqual([]);
    one.records.verification = [{ ...decision, outcome: 'returned' } as { id: string }];
    expect((await check(one)).findings).toMatchObject([{ problem: 'record.changed', seq: 15 }]);
  });
});
