import type { Finding } from '@application/ports/evidence-findings';
import { day, daysBetween } from '@domain/day';
import type { FindingView } from './findings.view';

export function findingView({ evidenceOn, ...found }: Finding): FindingView {
  const { evidenceId, state, preview, pages, note, takenAt, place, uses } = found;
  const daysApart = takenAt ? daysBetween(day(takenAt.slice(0, 10)), evidenceOn) : null;
  return { evidenceId, state, preview, pages, note, takenAt, daysApart, place, uses };
}
