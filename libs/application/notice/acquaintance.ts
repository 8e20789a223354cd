import type { Audience } from '@domain/notice/notice';
import { type AudienceFacts, type Party, resolveAudience } from '@domain/notice/resolve-audience';

/** Everybody, ready to be found among: of thousands of people an item concerns its unit, those it names, and the office. */
export class Acquaintance {
  private readonly persons: ReadonlyMap<string, Party>;
  private readonly units = new Map<string, Party[]>();
  private readonly office: readonly Party[];

  constructor(people: readonly Party[]) {
    this.persons = new Map(people.map((one) => [one.id, one]));
    this.office = people.filter(({ roles }) => roles.includes('coordinator') || roles.includes('auditor'));
    for (const one of people) this.units.set(one.unitId, [...(this.units.get(one.unitId) ?? []), one]);
  }

  byId(id: string): Party | null {
    return this.persons.get(id) ?? null;
  }

  /** As `resolveAudience`, for audiences within the lead unit and the office. */
  whomOf(item: AudienceFacts, audience: readonly Audience[]): readonly Party[] {
    const handler = this.byId(item.handlerId ?? '');
    // As it nearly always is.
    if (handler && audience.length === 1 && audience[0] === 'handler') return [handler];
    const named = [item.handlerId, item.leaderId, ...(item.lookBackerIds ?? [])].flatMap(
      (id) => this.byId(id ?? '') ?? [],
    );
    return resolveAudience(item, audience, [
      ...named,
      ...(this.units.get(item.leadUnitId ?? '') ?? []),
      ...this.office,
    ]);
  }
}
