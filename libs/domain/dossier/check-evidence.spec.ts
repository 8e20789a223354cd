import { checkEvidence } from './check-evidence';
import { Findings } from './findings';
import type { Manifest } from './manifest';
import type { SealedEvent } from './sealed-event';

const event = (number: number, type: string, data: object = {}) => ({ number, type, data }) as unknown as SealedEvent;
const added = event(1, 'item.evidenceAdded', { evidenceId: 'e1', fileName: '台账.pdf', sha256: 'aa' });
const submitted = (number: number, ...unscannedIds: string[]) =>
  event(number, 'item.submitted', unscannedIds.length > 0 ? { unscannedIds } : {});
const reopened = event(3, 'item.reopened');
const quarantined = event(9, 'item.evidenceQuarantined', { evidenceId: 'e1' });
const WITHHELD = {
  files: [{ role: 'withheld', id: 'e1', path: '材料/1 台账.pdf（未放入）.txt' }],
} as unknown as Manifest;

function faults(events: SealedEvent[]): number {
  const findings = new Findings();
  checkEvidence(new Map(), WITHHELD, events, [], findings);
  return findings.faults.filter(({ detail }) => detail.includes('称因查毒隔离')).length;
}

describe('a file that a dossier keeps back', () => {
  it.each([
    ['while its scan runs and nobody has applied', [added]],
    ['where it was applied for without it', [added, submitted(2, 'e1'), submitted(4, 'e1')]],
    ['where a later cycle was applied for', [added, submitted(2, 'e1'), reopened, submitted(4)]],
    ['once it was found infected, whoever had applied', [added, submitted(2), quarantined]],
  ])('is in order %s', (_when, events) => expect(faults(events)).toBe(0));

  it.each([
    ['was applied with', [added, submitted(2)]],
    ['was applied with the second time', [added, submitted(2, 'e1'), submitted(4)]],
    ['stood beside another whose scan ran', [added, submitted(2, 'e2')]],
  ])('is a fault where it %s', (_when, events) => expect(faults(events)).toBe(1));
});
