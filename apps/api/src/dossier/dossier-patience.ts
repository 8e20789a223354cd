import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '@domain/errors';

const STEP_MILLISECONDS = 300;

/** The log seals in the background, seconds behind: whoever asks right after he acted waits for it instead of being sent away. */
export class DossierPatience {
  constructor(private readonly milliseconds: number) {}

  async untilSealed<T>(attempt: () => Promise<T>): Promise<T> {
    for (let waited = 0; ; waited += STEP_MILLISECONDS) {
      try {
        return await attempt();
      } catch (fault) {
        const isEarly = fault instanceof DomainError && fault.code === 'dossier.not_sealed';
        if (!isEarly || waited >= this.milliseconds) throw fault;
        await pause(STEP_MILLISECONDS);
      }
    }
  }
}
