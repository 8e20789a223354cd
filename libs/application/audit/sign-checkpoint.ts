import type { Checkpoint } from '@domain/audit/checkpoint';
import { nodesOf } from '@domain/audit/log-node';
import { sameBytes } from '@domain/audit/same-bytes';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { EventLog } from '../ports/event-log';
import { KeptCheckpoints } from '../ports/kept-checkpoints';
import { LogSigner } from '../ports/log-signer';
import { UnitOfWork } from '../ports/unit-of-work';
import { LOG_HASHER } from './log-hasher';

/**
 * Signs the tree where it has grown, and keeps what is signed beside the database. A tree that does not begin with the one kept last
 * was rewritten or restored from an older copy, and so was one that has lost the row of it: it is never signed, until somebody has
 * looked into it (docs/operations.md).
 */
@Injectable()
export class SignCheckpoint {
  constructor(
    private readonly work: UnitOfWork,
    private readonly log: EventLog,
    private readonly signer: LogSigner,
    private readonly kept: KeptCheckpoints,
  ) {}

  async run(): Promise<Record<string, number>> {
    const { checkpoints, behind } = await this.work.run(CLOCK, () => this.sign());
    // Only what is committed: whoever finds it later must find its row too.
    if (behind) await this.work.run(CLOCK, () => this.keep());
    return { checkpoints };
  }

  /** `behind`: what is kept is not the newest. */
  private async sign(): Promise<{ checkpoints: number; behind: boolean }> {
    if (!(await this.log.alone())) return { checkpoints: 0, behind: false };
    const size = await this.log.size();
    const last = await this.log.lastCheckpoint();
    const origin = await this.log.origin();
    const kept = await this.kept.latest(origin);
    if (kept) {
      const known = await this.mustBeginWith(kept.note, origin, size, kept.place);
      // It was committed before it was kept.
      if (known.size > (last?.size ?? 0))
        throw new Error(`数据库中缺少 ${known.size} 条时签发的检查点，不再签发：${kept.place}`);
    }
    if (size === 0 || size === last?.size) return { checkpoints: 0, behind: kept?.note !== last?.note };
    if (last) await this.mustBeginWith(last.note, origin, size, 'audit_checkpoint');
    await this.mustBeTheOnlyLog(origin);
    // To the second, so that the row says what the note says.
    const at = new Date(Math.floor(this.work.now().getTime() / 1_000) * 1_000);
    const checkpoint: Checkpoint = {
      origin,
      size,
      root: await this.rootAt(size),
      at: at.toISOString().replace('.000Z', 'Z'),
      after: last?.size ?? 0,
    };
    await this.log.addCheckpoint({ size, at, note: this.signer.sign(checkpoint) });
    return { checkpoints: 1, behind: true };
  }

  private async keep(): Promise<void> {
    const last = (await this.log.alone()) ? await this.log.lastCheckpoint() : null;
    const checkpoint = last && this.signer.read(last.note);
    if (!checkpoint) return;
    const kept = await this.kept.latest(checkpoint.origin);
    if (kept?.note !== last.note) await this.kept.keep(checkpoint, last.note);
  }

  /** The log's name stands in the database: whoever owns that could begin a new one, and have it signed. */
  private async mustBeTheOnlyLog(origin: string): Promise<void> {
    const other = await this.kept.other(origin);
    if (other) throw new Error(`数据目录里保存着另一份日志的检查点，不再签发：${other}`);
  }

  private async mustBeginWith(note: string, origin: string, size: number, place: string): Promise<Checkpoint> {
    const known = this.signer.read(note);
    if (!known) throw new Error(`检查点的签名不对，不再签发：${place}`);
    if (known.origin !== origin) throw new Error(`检查点属于另一份日志，不再签发：${place}`);
    if (known.size > size || !sameBytes(known.root, await this.rootAt(known.size)))
      throw new Error(`日志与已签发的检查点不一致（${known.size} 条），不再签发：${place}`);
    return known;
  }

  private async rootAt(size: number): Promise<Uint8Array> {
    const hashes = await this.log.hashes(nodesOf({ from: 0, to: size }));
    return hashes.reduceRight((right, left) => LOG_HASHER.node(left, right));
  }
}
