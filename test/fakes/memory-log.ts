import { SealEvents } from '@application/audit/seal-events';
import { SignCheckpoint } from '@application/audit/sign-checkpoint';
import { VerifyLog } from '@application/audit/verify-log';
import { EventLog, type Leaf, type StoredCheckpoint } from '@application/ports/event-log';
import { KeptCheckpoints, type KeptNote } from '@application/ports/kept-checkpoints';
import { type LeafRecord, type LogView, type SealedCase, SealedLog } from '@application/ports/sealed-log';
import { day } from '@domain/day';
import type { LoggedEvent } from '@domain/audit/canonical-event';
import type { Checkpoint } from '@domain/audit/checkpoint';
import type { HashedNode } from '@domain/audit/log-frontier';
import type { LogNode } from '@domain/audit/log-node';
import { Ed25519LogSigner } from '@gateways/audit/ed25519-log-signer';
import { InlineWork } from './engine-fakes';

/** The tables of a sealed log, which whoever owns the database may change at will. */
export class MemoryLog extends EventLog implements LogView {
  logId: string | null = null;
  events: LoggedEvent[] = [];
  waiting: LoggedEvent[] = [];
  sealed: (Leaf & { leaf: number })[] = [];
  stored: HashedNode[] = [];
  signed: StoredCheckpoint[] = [];
  written: SealedCase[] = [];

  override alone = (): Promise<boolean> => Promise.resolve(true);

  override origin(): Promise<string> {
    this.logId ??= 'first';
    return Promise.resolve(`xiaohao/${this.logId}`);
  }

  override size = (): Promise<number> => Promise.resolve(this.sealed.length);
  override unsealed = (limit: number): Promise<LoggedEvent[]> => Promise.resolve(this.waiting.slice(0, limit));

  override hashes(nodes: readonly LogNode[]): Promise<Uint8Array[]> {
    const hashOf = ({ level, index }: LogNode) =>
      level === 0
        ? this.sealed[index]!.hash
        : this.stored.find((node) => node.level === level && node.index === index)!.hash;
    return Promise.resolve(nodes.map(hashOf));
  }

  override append(first: number, leaves: readonly Leaf[], nodes: readonly HashedNode[]): Promise<void> {
    this.sealed.push(...leaves.map((leaf, place) => ({ ...leaf, leaf: first + place })));
    this.stored.push(...nodes);
    this.waiting = this.waiting.filter(({ seq }) => !leaves.some((leaf) => leaf.seq === seq));
    return Promise.resolve();
  }

  override lastCheckpoint = (): Promise<StoredCheckpoint | null> => Promise.resolve(this.signed.at(-1) ?? null);

  override addCheckpoint(checkpoint: StoredCheckpoint): Promise<void> {
    this.signed.push(checkpoint);
    return Promise.resolve();
  }

  leaves(from: number, to: number): Promise<LeafRecord[]> {
    const eventOf = (seq: number) => this.events.find((event) => event.seq === seq) ?? null;
    return Promise.resolve(this.sealed.slice(from, to).map((leaf) => ({ ...leaf, event: eventOf(leaf.seq) })));
  }

  nodes(from: number, to: number): Promise<HashedNode[]> {
    const ends = ({ level, index }: LogNode) => (index + 1) * 2 ** level;
    return Promise.resolve(this.stored.filter((node) => ends(node) > from && ends(node) <= to));
  }

  checkpoints = (from: number, to: number): Promise<StoredCheckpoint[]> =>
    Promise.resolve(this.signed.filter(({ size }) => size > from && size <= to));
  surplusNodes = (): Promise<LogNode[]> => Promise.resolve([]);
  unlogged = (): Promise<number[]> => Promise.resolve([]);
  strays = (): Promise<number[]> => Promise.resolve([]);

  cases(after: string | null, limit: number): Promise<SealedCase[]> {
    return Promise.resolve(this.written.filter(({ itemId }) => after === null || itemId > after).slice(0, limit));
  }
}

/** The data folder, and a folder outside. */
class MemoryKept extends KeptCheckpoints {
  inside = new Map<string, string>();
  outside: { origin: string; note: string }[] = [];

  override latest(origin: string): Promise<KeptNote | null> {
    const note = this.inside.get(origin);
    return Promise.resolve(note === undefined ? null : this.told(origin, note, false));
  }

  override other(origin: string): Promise<string | null> {
    return Promise.resolve([...this.inside.keys()].find((one) => one !== origin) ?? null);
  }

  override setAside(origin: string): Promise<void> {
    this.inside.delete(origin);
    return Promise.resolve();
  }

  override keep({ origin }: Checkpoint, note: string): Promise<void> {
    this.inside.set(origin, note);
    return Promise.resolve();
  }

  override all(): Promise<KeptNote[]> {
    const inside = [...this.inside].map(([origin, note]) => this.told(origin, note, false));
    return Promise.resolve([...inside, ...this.outside.map(({ origin, note }) => this.told(origin, note, true))]);
  }

  private told(origin: string, note: string, witness: boolean): KeptNote {
    return { place: `${witness ? 'outside' : 'inside'}/${origin}`, note, logId: origin.split('/')[1]!, witness };
  }
}

/** A log with its worker and its verification, all in memory. */
export class LogInMemory {
  readonly tables = new MemoryLog();
  readonly kept = new MemoryKept();
  readonly signer = new Ed25519LogSigner(Buffer.alloc(32, 7));
  private readonly work = new InlineWork(day('2026-11-30'));
  private readonly sign = new SignCheckpoint(this.work, this.tables, this.signer, this.kept);

  /** So many new events, sealed and signed by a round of the worker. */
  async grow(count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) this.put();
    await new SealEvents(this.work, this.tables).run();
    await this.sign.run();
  }

  /** The folder outside is told of the newest checkpoint. */
  push(): void {
    this.kept.outside.push({ origin: `xiaohao/${this.tables.logId}`, note: this.tables.signed.at(-1)!.note });
  }

  verify(notes: readonly KeptNote[] = []) {
    const { tables } = this;
    // The verification names no log that has none.
    const view: LogView = Object.assign(Object.create(tables) as LogView, {
      origin: () => Promise.resolve(tables.logId && `xiaohao/${tables.logId}`),
    });
    const log: SealedLog = { snapshot: (work) => work(view) };
    return new VerifyLog(log, this.signer, this.kept).run(notes);
  }

  private put(): void {
    const seq = this.tables.events.length + 1;
    const event: LoggedEvent = {
      seq,
      id: `id ${seq}`,
      at: '2026-11-30T00:20:24.123456Z',
      happenedOn: '2026-11-30',
      type: 'test.told',
      personId: 'p',
      personName: '张三',
      itemId: null,
      supervisionId: null,
      unitPath: null,
      data: `{"n": ${seq}}`,
      changes: '{}',
    };
    this.tables.events.push(event);
    this.tables.waiting.push(event);
  }
}
