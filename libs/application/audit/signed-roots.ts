import type { Checkpoint } from '@domain/audit/checkpoint';
import type { LogFinding } from '@domain/audit/log-finding';
import { sameBytes } from '@domain/audit/same-bytes';
import type { StoredCheckpoint } from '../ports/event-log';
import type { KeptNote } from '../ports/kept-checkpoints';
import type { LogSigner } from '../ports/log-signer';
import type { LogView } from '../ports/sealed-log';
import type { Roots } from './check-tree';

interface Known extends Checkpoint {
  place: string;
}

/** The checkpoints of the database and of everywhere else, each held against the tree as the walk comes to its size. */
export class SignedRoots implements Roots {
  /** How many there are in the database. */
  stored = 0;
  private readonly bySize = new Map<number, Known[]>();
  /** Up to here some checkpoint agreed. */
  private agreed = 0;
  /** The first that did not; those after it say nothing more. */
  private differed = false;
  /** The size of the last row that was read. */
  private before = 0;
  /** Sizes signed here once, as notes outside or a later row say, whose row was not met yet. */
  private readonly unmet = new Set<number>();
  private readonly missing = new Set<number>();

  constructor(
    private readonly view: LogView,
    private readonly origin: string | null,
    private readonly signer: LogSigner,
    private readonly report: (finding: LogFinding) => void,
  ) {}

  /**
   * Notes from outside the database, those of one folder oldest first. The name of the log is the database's word: another log where
   * this one keeps its checkpoints is a finding, told once by its newest. Answers what there is of this log, rightly signed.
   */
  add(notes: readonly KeptNote[]): { outside: number; witnesses: number; witnessed: number } {
    const foreign = new Map<string, LogFinding>();
    const told = { outside: 0, witnesses: 0, witnessed: 0 };
    for (const note of notes) {
      const size = this.sizeIn(note, foreign);
      if (size === null) continue;
      told.outside += 1;
      if (!note.witness) continue;
      told.witnesses += 1;
      told.witnessed = Math.max(told.witnessed, size);
    }
    for (const finding of foreign.values()) this.report(finding);
    return told;
  }

  /** Null: it says nothing of this log. */
  private sizeIn({ note, place, logId, witness }: KeptNote, foreign: Map<string, LogFinding>): number | null {
    const checkpoint = this.signer.read(note);
    if (!checkpoint && (logId === null || this.origin?.endsWith(`/${logId}`))) {
      this.report({ problem: 'checkpoint.invalid', size: null, place });
      return null;
    }
    if (!checkpoint || checkpoint.origin !== this.origin) {
      const folder = logId === null ? place : `${logId} ${witness}`;
      foreign.set(folder, { problem: 'checkpoint.foreign', size: checkpoint?.size ?? null, place });
      return null;
    }
    this.unmet.add(checkpoint.size);
    this.remember({ ...checkpoint, place });
    return checkpoint.size;
  }

  async prepare(from: number, to: number): Promise<void> {
    for (const row of await this.view.checkpoints(from, to)) this.take(row);
  }

  known(size: number): Uint8Array | null {
    return this.bySize.get(size)?.[0]?.root ?? null;
  }

  reached(size: number, root: () => Uint8Array | null): void {
    const known = this.bySize.get(size);
    if (!known) return;
    this.bySize.delete(size);
    const computed = root();
    if (!computed) return;
    const wrong = known.find((one) => !sameBytes(one.root, computed));
    if (!wrong) this.agreed = size;
    else if (!this.differed) {
      this.differed = true;
      this.report({ problem: 'tree.differs', size, place: wrong.place, leaves: { from: this.agreed, to: size } });
    }
  }

  /** Those of a larger tree than there is: of each place the largest. */
  async beyond(treeSize: number): Promise<void> {
    for (const row of await this.view.checkpoints(treeSize, Number.MAX_SAFE_INTEGER)) this.take(row);
    const largest = new Map<string, Known>();
    for (const one of [...this.bySize.values()].flat()) {
      // In the database all lie in one place.
      const place = one.place.startsWith(ROW) ? ROW : one.place;
      if (one.size > treeSize && one.size > (largest.get(place)?.size ?? 0)) largest.set(place, one);
    }
    for (const { size, place } of largest.values()) this.report({ problem: 'tree.shorter', size, place, treeSize });
    // One kept outside was signed here once: its row must still be there. Of those past the end the last says all.
    const sizes = [...this.unmet].sort((a, b) => a - b);
    for (const size of sizes) if (size <= treeSize || size === sizes.at(-1)) this.miss(size);
  }

  private miss(size: number): void {
    if (!this.missing.has(size)) this.report({ problem: 'checkpoint.missing', size });
    this.missing.add(size);
  }

  private take({ size, at, note }: StoredCheckpoint): void {
    this.stored += 1;
    this.unmet.delete(size);
    const place = `${ROW} ${size}`;
    const checkpoint = this.signer.read(note);
    if (!checkpoint) this.report({ problem: 'checkpoint.invalid', size, place });
    else if (checkpoint.origin !== this.origin) this.report({ problem: 'checkpoint.foreign', size, place });
    else if (checkpoint.size !== size || Date.parse(checkpoint.at) !== at.getTime())
      this.report({ problem: 'checkpoint.unlike', size, place });
    else {
      if (checkpoint.after !== this.before) this.miss(checkpoint.after);
      this.remember({ ...checkpoint, place });
    }
    this.before = size;
  }

  private remember(known: Known): void {
    this.bySize.set(known.size, [...(this.bySize.get(known.size) ?? []), known]);
  }
}

const ROW = 'audit_checkpoint';
