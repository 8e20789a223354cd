import { readCheckpoint, shortRoot } from './checkpoint';
import { readNote } from './signed-note';

/** Eight hours east: checkpoints are signed in UTC and read in Shanghai. */
const SHANGHAI_MILLISECONDS = 8 * 3_600_000;

/**
 * What reports and forms print of the newest checkpoint: with it a reader can later see that the log they stand on is still the same.
 * Null for a text that is no checkpoint.
 */
export function checkpointLine(note: string): string | null {
  const read = readNote(note);
  const checkpoint = read && readCheckpoint(read.text);
  if (!checkpoint) return null;
  const { size, root, at } = checkpoint;
  const [on, time] = new Date(Date.parse(at) + SHANGHAI_MILLISECONDS).toISOString().split('T');
  return `日志存证：审计日志 ${size} 条，根散列 ${shortRoot(root)}，${on} ${time!.slice(0, 5)}。`;
}
