import { type Concern, Parties, type Surroundings } from '@application/ports/parties';
import type { Audience } from '@domain/notice/notice';
import type { Party } from '@domain/notice/resolve-audience';
import { Injectable } from '@nestjs/common';
import { PgUnitOfWork } from '../unit-of-work';
import { ALL_PEOPLE, partyOf, type PersonRow } from './party-row';

/** The everyday case: reminders go to one or two people the item names. */
const NAMED = `${ALL_PEOPLE} and p.id = any($1::uuid[]) order by p.id`;

/** Handlers of a unit count only where it has no leader. */
const ALL = `${ALL_PEOPLE} and (p.id = any($1::uuid[]) or p.roles && array['coordinator', 'auditor', 'leader']
       or p.unit_id = any($2::uuid[]) and ('unitLeader' = any(p.roles) or 'handler' = any(p.roles) and not exists (
            select 1 from person l where l.active and l.unit_id = p.unit_id and 'unitLeader' = any(l.roles)))) order by p.id`;

const TITLES = `select id, title from supervision where id = any($1::uuid[])`;

/** The parts an item plays by naming a person. */
const NAMES: Partial<Record<Audience, 'handlerId' | 'leaderId' | 'submitterId'>> = {
  handler: 'handlerId',
  leader: 'leaderId',
  submitter: 'submitterId',
};

@Injectable()
export class PgParties extends Parties {
  constructor(private readonly work: PgUnitOfWork) {
    super();
  }

  override async of(concerns: readonly Concern[]): Promise<Surroundings[]> {
    const [titles, people] = await Promise.all([this.titles(concerns), this.people(concerns)]);
    return concerns.map(({ item }) => ({ people, supervisionTitle: titles.get(item.supervisionId) ?? '' }));
  }

  /** Of all together: who plays which part on one of them is asked by what that item says. */
  private async people(concerns: readonly Concern[]): Promise<Party[]> {
    const named = await this.read(NAMED, [concerns.flatMap(namedBy)]);
    const found = new Map(named.map((one) => [one.id, one]));
    // Where a part names nobody, as on a draft, or somebody has left, the offices are asked for as well.
    const lacking = concerns.filter(
      ({ item, audience }) =>
        !audience.every((part) => NAMES[part] && item[NAMES[part]] !== null) ||
        !namedBy({ item }).every((id) => found.has(id)),
    );
    if (lacking.length === 0) return named;
    const units = lacking.flatMap(({ item }) => [item.leadUnitId, ...item.cooperatingUnitIds]);
    // Who worked on it may be told that he no longer does.
    const workers = lacking.flatMap(({ item }) => [
      ...item.workedByIds,
      ...(item.disputingIds ?? []),
      ...(item.formerLeaderId ? [item.formerLeaderId] : []),
    ]);
    for (const one of await this.read(ALL, [workers, units.filter((id) => id !== null)])) found.set(one.id, one);
    return [...found.values()];
  }

  private async titles(concerns: readonly Concern[]): Promise<Map<string, string>> {
    const ids = [...new Set(concerns.map(({ item }) => item.supervisionId))];
    const rows = await this.work.manager.query<{ id: string; title: string }[]>(TITLES, [ids]);
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  private async read(sql: string, values: unknown[]): Promise<Party[]> {
    return (await this.work.manager.query<PersonRow[]>(sql, values)).map(partyOf);
  }
}

function namedBy({ item }: Pick<Concern, 'item'>): string[] {
  return [...new Set([item.handlerId, item.leaderId, item.submitterId].filter((id) => id !== null))];
}
