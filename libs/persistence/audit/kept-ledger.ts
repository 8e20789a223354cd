import type { KeptRecord } from '@domain/audit/kept-records';

/** What one unit of work wrote into case files and no event has told yet. */
export class KeptLedger {
  private readonly byItem = new Map<string, KeptRecord[]>();

  add(itemId: string, record: KeptRecord): void {
    const earlier = (this.byItem.get(itemId) ?? []).filter(({ id }) => id !== record.id);
    this.byItem.set(itemId, [...earlier, record]);
  }

  take(itemId: string): KeptRecord[] {
    const records = this.byItem.get(itemId) ?? [];
    this.byItem.delete(itemId);
    return records;
  }

  /** A record that no event tells would be one that nothing seals. */
  requireEmpty(): void {
    const kinds = [...this.byItem.values()].flat().map(({ kind }) => kind);
    if (kinds.length > 0) throw new Error(`a record without an event: ${kinds.join(', ')}`);
  }
}
