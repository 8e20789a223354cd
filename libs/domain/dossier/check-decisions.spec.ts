import { checkDecisions } from './check-decisions';
import type { DossierRecord } from './check-records';
import { Findings } from './findings';
import type { SealedEvent } from './sealed-event';

const PLAN = { id: 'e1', sha256: 'aa', version: 1, fileName: '方案.pdf' };

const record = (kind: string, id: string, fields: Record<string, unknown>): DossierRecord => ({
  kind,
  id,
  path: `records/${kind}/${id}.json`,
  fields,
  event: 2,
});
const submission = (hands: object = {}) =>
  record('submission', 's1', { submitterId: 'handler', delegateId: null, ...hands });
const decision = (fields: object = {}) =>
  record('verification', 'v1', {
    verifierId: 'auditor',
    delegateId: null,
    submissionId: 's1',
    snapshot: { evidence: [PLAN] },
    ...fields,
  });
const evidence = (fields: object = {}) => record('evidence', 'e1', { ...PLAN, ...fields });
const told = (personId = 'auditor') =>
  ({ number: 2, type: 'item.closed', personId, data: { verificationId: 'v1' } }) as unknown as SealedEvent;

function faults(records: DossierRecord[], events: SealedEvent[] = [told()]): string[] {
  const findings = new Findings();
  checkDecisions(events, records, findings);
  return findings.faults.map(({ detail }) => detail);
}

describe('decisions of a dossier', () => {
  it('stand on an event, a submission by somebody else and the evidence that was judged', () => {
    expect(faults([submission(), decision(), evidence()])).toEqual([]);
    expect(faults([submission({ delegateId: 'a' }), decision({ delegateId: 'b' }), evidence()])).toEqual([]);
  });

  it.each([
    ['the same person', {}, { verifierId: 'handler' }],
    ['the hand that submitted for another', { delegateId: 'auditor' }, {}],
    ['the hand that verifies for another', {}, { delegateId: 'handler' }],
    ['one hand for two people', { delegateId: 'deputy' }, { delegateId: 'deputy' }],
  ])('are faults when they are by %s', (_, hands, fields) => {
    const by = (fields as { verifierId?: string }).verifierId ?? 'auditor';
    expect(faults([submission(hands), decision(fields), evidence()], [told(by)])).toEqual([
      '申请销号的人和验收的人是同一个人，或者由同一个人代办。',
    ]);
  });

  it('are faults without their event, their submission or their record, and over other evidence', () => {
    expect(faults([submission(), decision(), evidence()], [])).toEqual(['没有封存的事件提到这个验收决定。']);
    expect(faults([submission(), decision(), evidence()], [told('other')])).toEqual([
      '验收决定的作出人与封存的事件不符。',
    ]);
    expect(faults([decision(), evidence()])).toEqual(['验收决定所依据的销号申请不在案卷里。']);
    expect(faults([submission(), decision(), evidence({ sha256: 'bb' })])).toEqual([
      '验收时看过的《方案.pdf》与案卷里的不是同一份。',
    ]);
    expect(faults([])).toEqual(['第 2 个事件（item.closed）的验收决定不在案卷里。']);
  });
});
