import { against, type Bench } from '../bench';
import { CAUSES, FAULTS, MANIFESTATIONS, SUBJECTS } from '../data/phrases';
import type { Call } from '../measure/latency';
import { sideBySide } from '../measure/side-by-side';
import type { Place } from '../place';

const CALLS = 40;

function drafts({ listIds }: Place, round: number): Call[] {
  return Array.from({ length: CALLS }, (_, place) => {
    const of = (words: readonly string[]) => words[(round + place) % words.length]!;
    const body = {
      title: of(SUBJECTS) + of(FAULTS),
      manifestation: of(MANIFESTATIONS),
      cause: of(CAUSES),
      nature: 'specific',
      remediationType: 'timeBound',
    };
    return {
      method: 'POST',
      path: `/supervisions/${listIds[place % listIds.length]!}/items`,
      body: JSON.stringify(body),
    };
  });
}

/** `POST /supervisions/:id/items` beside as many bare statements in one transaction. */
export const createItem: Bench = {
  name: 'create-item',
  needs: ['large'],
  async run({ large }) {
    const calls = (round: number) => drafts(large, round);
    return against(
      this.name,
      await sideBySide({ subject: large.coordinator, calls }, { subject: large.floor, calls }),
      null,
    );
  },
};
