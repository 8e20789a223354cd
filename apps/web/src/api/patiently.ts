import type { Gate } from './gate';
import { Problem } from './problem';

const LONGEST_WAIT = 30_000;
/** Some twenty minutes on a line that never comes back; then somebody is told. */
const TRIES = 45;

/**
 * Does a step that may be repeated until it is answered: through losses of the line, restarts of the server and pauses. What is refused
 * for what it is is refused at once. `waits` hears whether the line is being waited for.
 */
export async function patiently<T>(
  step: (signal: AbortSignal) => Promise<T>,
  gate: Gate,
  waits: (isWaiting: boolean) => void,
): Promise<T> {
  for (let tries = 0; ;) {
    await gate.passed();
    try {
      const answer = await step(gate.signal);
      waits(false);
      return answer;
    } catch (error) {
      if (gate.isPaused) continue;
      tries += 1;
      if (!isPassing(error) || tries >= TRIES) throw error;
      waits(true);
      await untilWorthwhile(Math.min(LONGEST_WAIT, 1_000 * 2 ** Math.min(tries - 1, 5)));
    }
  }
}

/** No line, or a server in trouble; but one whose disk is full is not helped by waiting. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Problem) || error.code === 'storage.full') return false;
  return error.status === 0 || error.status >= 500 || error.status === 408;
}

/** After so long, or as soon as the network is there again. */
function untilWorthwhile(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      window.removeEventListener('online', over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    window.addEventListener('online', over);
  });
}
