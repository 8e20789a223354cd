import { toBase64 } from '@domain/audit/base64';
import { consistencyRanges } from '@domain/audit/proof-ranges';
import { rangeRoot } from '@domain/audit/range-root';
import { DomainError } from '@domain/errors';
import { Injectable } from '@nestjs/common';
import { LogQueries } from '../ports/log-queries';
import { LOG_HASHER } from './log-hasher';
import { readNodes } from './read-nodes';

export interface ConsistencyProof {
  first: number;
  size: number;
  /** Hashes in base64, lowest first (RFC 6962, 2.1.2); empty where the two are the same. */
  proof: string[];
  /** The signed note of `size`. */
  checkpoint: string;
}

/**
 * Proves that the log somebody holds an earlier checkpoint of is still the beginning of the one signed later: nothing before was
 * changed, taken out or put in between. Reads O(log n) hashes.
 */
@Injectable()
export class ProveConsistency {
  constructor(private readonly queries: LogQueries) {}

  /** `size`: of a checkpoint; left out: of the newest. Throws `log.no_checkpoint` where none was signed, or none so large as `first`. */
  async run(first: number, size?: number): Promise<ConsistencyProof> {
    const checkpoint = await this.queries.checkpoint(size);
    if (!checkpoint)
      throw new DomainError(
        'log.no_checkpoint',
        size === undefined ? '还没有签发过检查点，请稍后再试。' : `没有 ${size} 条时签发的检查点。`,
      );
    if (first > checkpoint.size)
      throw new DomainError('log.no_checkpoint', `这个检查点只有 ${checkpoint.size} 条，不到 ${first} 条。`);
    const ranges = consistencyRanges(first, checkpoint.size);
    const read = await readNodes(this.queries, ranges);
    return {
      first,
      size: checkpoint.size,
      proof: ranges.map((range) => toBase64(rangeRoot(LOG_HASHER, range, read))),
      checkpoint: checkpoint.note,
    };
  }
}
