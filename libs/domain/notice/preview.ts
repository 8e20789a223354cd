import { addDays, type Day } from '../day';
import { type Duty, isTold, type ToldDuty } from '../deadline/duty';
import { highestDue, tracksOf } from '../deadline/highest-due';
import { type AudienceFacts, type Party, resolveAudience } from './resolve-audience';

type Facts = AudienceFacts & { id: string };

export interface ComingDuty<Item> {
  item: Item;
  duty: Duty;
}

/** One message that would go out if nothing changed. */
export interface Coming<Item> {
  on: Day;
  person: Party;
  item: Item;
  duty: ToldDuty;
}

/**
 * The messages of the coming days, by day and person. What is overdue already counts for today; of an item's duties of one day and track only
 * the highest rung acts, as it will.
 */
export function previewMessages<Item extends Facts>(
  duties: readonly ComingDuty<Item>[],
  people: readonly Party[],
  today: Day,
): Coming<Item>[] {
  const groups = new Map<string, ComingDuty<Item>[]>();
  for (const one of duties) {
    const on = one.duty.occurrence < today ? today : one.duty.occurrence;
    const key = `${on} ${one.item.id}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .flatMap(([key, group]) => actingOf(key.slice(0, 10) as Day, group, people))
    .sort((a, b) => compare(a.on, b.on) || compare(a.person.id, b.person.id) || compare(a.item.id, b.item.id));
}

function actingOf<Item extends Facts>(on: Day, group: ComingDuty<Item>[], people: readonly Party[]): Coming<Item>[] {
  const acting = tracksOf(group.map(({ duty }) => duty)).flatMap((track) => highestDue(track, on).act ?? []);
  return acting.filter(isTold).flatMap((duty) => {
    const { item } = group.find((one) => one.duty === duty)!;
    return resolveAudience(item, duty.audience, people).map((person) => ({ on, person, item, duty }));
  });
}

/** The last day of a preview of so many days, today being the first. */
export function lastDay(today: Day, days: number): Day {
  return addDays(today, days - 1);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
