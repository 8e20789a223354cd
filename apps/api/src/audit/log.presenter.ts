import { LOG_HASHER } from '@application/audit/log-hasher';
import type { ConsistencyProof } from '@application/audit/prove-consistency';
import type { ItemProof } from '@application/audit/prove-item-events';
import { toldPlaces } from '@application/audit/told-places';
import { CheckpointPlaces } from '@application/ports/checkpoint-places';
import type { LogStanding } from '@application/ports/log-queries';
import { LogSigner } from '@application/ports/log-signer';
import { toBase64 } from '@domain/audit/base64';
import { shortRoot } from '@domain/audit/checkpoint';
import { writeKey } from '@domain/audit/log-key';
import { staleAfterHours } from '@domain/audit/stale-push';
import { Injectable } from '@nestjs/common';
import type { CheckpointView, ConsistencyView, ItemProofView, LogView } from './log.view';

@Injectable()
export class LogPresenter {
  constructor(
    private readonly signer: LogSigner,
    private readonly places: CheckpointPlaces,
  ) {}

  /** Null for a note that bears no good signature of this installation: it is not handed on. */
  checkpoint(note: string): CheckpointView | null {
    const checkpoint = this.signer.read(note);
    if (!checkpoint) return null;
    const { origin, size, root, at } = checkpoint;
    const key = writeKey(LOG_HASHER.sha256, this.signer.key(origin));
    return { origin, size, root: toBase64(root), shortRoot: shortRoot(root), at, note, key };
  }

  standing({ size, waiting, oldestSeconds, checkpoint, places }: LogStanding): LogView {
    return {
      size,
      waiting,
      oldestSeconds,
      checkpoint: checkpoint && this.checkpoint(checkpoint.note),
      everyHours: this.places.everyHours,
      staleHours: staleAfterHours(this.places.everyHours),
      places: toldPlaces(this.places, places).map((place) => ({
        kind: place.kind,
        label: place.label,
        size: place.size,
        pushedAt: place.pushedAt?.toISOString() ?? null,
        attempts: place.attempts,
        lastError: place.lastError,
        behindSeconds: place.behindSeconds,
        stale: place.stale,
      })),
    };
  }

  consistency(proof: ConsistencyProof): ConsistencyView {
    return { ...proof, key: this.checkpoint(proof.checkpoint)?.key ?? null };
  }

  proof({ checkpoint, events, waiting }: ItemProof): ItemProofView {
    return { checkpoint, key: (checkpoint && this.checkpoint(checkpoint)?.key) ?? null, events, waiting };
  }
}
