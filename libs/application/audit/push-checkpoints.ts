import { Injectable } from '@nestjs/common';
import { CheckpointPlaces } from '../ports/checkpoint-places';
import { CheckpointPushes } from '../ports/checkpoint-pushes';
import { LogSigner } from '../ports/log-signer';

/** Tells each place outside of the newest checkpoint. A place that does not answer holds up neither the others nor the sealing. */
@Injectable()
export class PushCheckpoints {
  constructor(
    private readonly places: CheckpointPlaces,
    private readonly pushes: CheckpointPushes,
    private readonly signer: LogSigner,
  ) {}

  async run(): Promise<Record<string, number>> {
    const counts = { pushed: 0, refused: 0 };
    for (const place of this.places.places) {
      const due = await this.pushes.claim(place.kind, this.places.everyHours);
      const checkpoint = due && this.signer.read(due.note);
      if (!checkpoint) continue;
      const key = `checkpoint-${place.kind}-${checkpoint.size}`;
      const { result, detail } = await place.push(key, checkpoint, due.note);
      // A mail that may have arrived is not repeated: the next checkpoint says all that this one says.
      if (result === 'sent' || result === 'unknown') {
        await this.pushes.pushed(place.kind, checkpoint.size);
        counts.pushed += 1;
      } else {
        await this.pushes.failed(place.kind, detail ?? result);
        counts.refused += 1;
      }
    }
    return counts;
  }
}
