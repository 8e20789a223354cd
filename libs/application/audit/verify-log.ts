import type { LogFinding } from '@domain/audit/log-finding';
import { Injectable } from '@nestjs/common';
import { KeptCheckpoints, type KeptNote } from '../ports/kept-checkpoints';
import { LogSigner } from '../ports/log-signer';
import { SealedLog } from '../ports/sealed-log';
import { checkCaseRecords } from './check-case-records';
import { checkTree } from './check-tree';
import { Findings } from './findings';
import { SignedRoots } from './signed-roots';

export interface LogVerdict {
  origin: string | null;
  /** Sealed events. */
  size: number;
  /** Checkpoints in the database, and elsewhere. */
  checkpoints: number;
  outside: number;
  /** Of those elsewhere, how many this machine's owner does not keep alone; without one he can rewrite all of it. */
  witnesses: number;
  /** Up to this size a witness was there; 0: none. */
  witnessed: number;
  /** Rows about items that were held against the events that sealed them. */
  records: number;
  /** All that is wrong, and at most a thousand of it. */
  wrong: number;
  findings: LogFinding[];
}

/**
 * Computes the whole log anew, against itself and against every checkpoint that can be found, in the database and outside, and holds what
 * is written about items against their events. Changes nothing.
 */
@Injectable()
export class VerifyLog {
  constructor(
    private readonly log: SealedLog,
    private readonly signer: LogSigner,
    private readonly kept: KeptCheckpoints,
  ) {}

  /** `notes`: more checkpoints, such as somebody kept a mail of. */
  async run(notes: readonly KeptNote[] = []): Promise<LogVerdict> {
    // Read first: what is kept was committed before, so that the snapshot has it.
    const kept = await this.kept.all();
    const found = new Findings();
    const { report } = found;
    return this.log.snapshot(async (view) => {
      const origin = await view.origin();
      const roots = new SignedRoots(view, origin, this.signer, report);
      const told = roots.add([...kept, ...notes]);
      const size = await checkTree(view, roots, report);
      if (size > 0 && !origin) report({ problem: 'log.unnamed' });
      await roots.beyond(size);
      for (const seq of await view.unlogged()) report({ problem: 'event.unlogged', seq });
      for (const seq of await view.strays()) report({ problem: 'waiting.stray', seq });
      const records = await checkCaseRecords(view, report);
      const { wrong, kept: findings } = found;
      return { origin, size, checkpoints: roots.stored, ...told, records, wrong, findings };
    });
  }
}
