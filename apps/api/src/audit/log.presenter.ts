import { LOG_HASHER } from '@application/audit/log-hasher';
import type { ItemProof } from '@application/audit/prove-item-events';
import { CheckpointPlaces } from '@application/ports/checkpoint-places';
import type { LogStanding } from '@application/ports/log-queries';
import { LogSigner } from '@application/ports/log-signer';
import { toBase64 } from '@domain/audit/base64';
import { shortRoot } from '@domain/audit/checkpoint';
import { writeKey } from '@domain/audit/log-key';
import { Injectable } from '@nestjs/common';
import type { CheckpointView, ItemProofView, LogView } from './log.view';

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

  /** Every place of the settings, told or not; one that is set up no more is left out. */
  standing({ size, waiting, oldestSeconds, checkpoint, places }: LogStanding): LogView {
    return {
      size,
      waiting,
      oldestSeconds,
      checkpoint: checkpoint && this.checkpoint(checkpoint.note),
      everyHours: this.places.everyHours,
      places: this.places.places.map(({ kind, label }) => {
        const told = places.find(({ place }) => place === kind);
        return {
          kind,
          label,
          size: told?.size ?? 0,
          pushedAt: told?.pushedAt?.toISOString() ?? null,
          attempts: told?.attempts ?? 0,
          lastError: told?.lastError ?? null,
        };
      }),
    };
  }

  proof({ checkpoint, events, waiting }: ItemProof): ItemProofView {
    return { checkpoint, key: (checkpoint && this.checkpoint(checkpoint)?.key) ?? null, events, waiting };
  }
}
