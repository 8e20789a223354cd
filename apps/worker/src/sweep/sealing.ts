import { SealEvents } from '@application/audit/seal-events';
import { SignCheckpoint } from '@application/audit/sign-checkpoint';
import { Injectable } from '@nestjs/common';

/** Seals what waits, then signs how far the log has come. A log that must not be signed is still sealed. */
@Injectable()
export class Sealing {
  constructor(
    private readonly seal: SealEvents,
    private readonly sign: SignCheckpoint,
  ) {}

  async round(stopped: () => boolean): Promise<Record<string, number>> {
    return { ...(await this.seal.run(stopped)), ...(await this.sign.run()) };
  }
}
