import { Digest } from '@domain/notice/digest';
import {
  type DigestDay,
  type DigestEntry,
  digestItemOn,
  type DigestSource,
  entriesOf,
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
  add(source: DigestSource, told: readonly Reminded[]): void {
    const item = digestItemOn(source, this.on.today, told);
    const heard = new Set<Party>();
    const tell = (person: Party, { section, standing }: Pick<DigestEntry, 'section' | 'standing'>) => {
      const digest = this.found.get(person) ?? new Digest();
      this.found.set(person, digest);
      digest.add(section, item, standing);
      heard.add(person);
    };
    for (const entry of entriesOf(item, this.on)) {
      for (const person of this.whoIsWho.whomOf(item, entry.audience)) tell(person, entry);
    }
    for (const { personId, kind } of told) {
      const person = this.whoIsWho.byId(personId);
      const entry = person && !heard.has(person) ? remindedEntry(item, kind, this.on) : null;
      if (person && entry) tell(person, entry);
    }
  }
}
