import { CHECK_LABELS, type CheckName, type DossierReport, type Fault } from './dossier-report';

/** What the checks looked at and what they found. */
export class Findings {
  readonly faults: Fault[] = [];
  readonly notes: string[] = [];
  private readonly counts = new Map<CheckName, number>();

  /** One thing more was looked at. */
  checked(check: CheckName, count = 1): void {
    this.counts.set(check, (this.counts.get(check) ?? 0) + count);
  }

  fault(check: CheckName, detail: string, at: { file?: string | null; event?: number | null } = {}): void {
    this.faults.push({ check, file: at.file ?? null, event: at.event ?? null, detail });
  }

  note(sentence: string): void {
    this.notes.push(sentence);
  }

  get checks(): DossierReport['checks'] {
    return (Object.keys(CHECK_LABELS) as CheckName[]).map((name) => ({
      name,
      label: CHECK_LABELS[name],
      checked: this.counts.get(name) ?? 0,
      faults: this.faults.filter(({ check }) => check === name).length,
    }));
  }
}
