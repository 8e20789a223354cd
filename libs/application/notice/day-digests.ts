import { Digest } from '@domain/notice/digest';
import {
  type DigestDay,
  type DigestEntry,
  type DigestSource,
  entriesOf,
  isReminded,
  type Reminded,
  remindedEntry,
} from '@domain/notice/digest-entries';
import type { Party } from '@domain/notice/resolve-audience';
import type { Acquaintance } from './acquaintance';

/** The digests of one day, by person, as they grow item by item. */
export class DayDigests {
  readonly found = new Map<Party, Digest>();

  constructor(
    readonly on: DigestDay,
    private readonly whoIsWho: Acquaintance,
  ) {}

  /** Items come in the order of their dates. `told`: by reminders since the digest before. */
  add(item: DigestSource, told: readonly Reminded[]): void {
    const reminded = isReminded(item, this.on.today, told);
    const entries = entriesOf(item, this.on, reminded);
    if (entries.length === 0 && told.length === 0) return;
    const heard = new Set<Party>();
    const tell = (person: Party, { section, standing }: Pick<DigestEntry, 'section' | 'standing'>) => {
      const digest = this.found.get(person) ?? new Digest();
      this.found.set(person, digest);
      digest.add(section, item, standing, reminded);
      heard.add(person);
    };
    for (const entry of entries) {
      for (const person of this.whoIsWho.whomOf(item, entry.audience)) tell(person, entry);
    }
    for (const { personId, kind } of told) {
      const person = this.whoIsWho.byId(personId);
      const entry = person && !heard.has(person) ? remindedEntry(item, kind, this.on) : null;
      if (person && entry) tell(person, entry);
    }
  }
}
