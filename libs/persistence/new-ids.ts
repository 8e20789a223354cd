import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';

const BYTES = 16;

/** So many ids (UUID version 7), their chance drawn at once: one by one, thousands of timers wait for the system to draw it. */
export function newIds(count: number): string[] {
  const chance = randomBytes(BYTES * count);
  return Array.from({ length: count }, (_, place) =>
    uuidv7({ random: chance.subarray(place * BYTES, (place + 1) * BYTES) }),
  );
}
