import { against, alone, type Bench } from '../bench';
import { FAULTS, SUBJECTS } from '../data/phrases';
import { latencies, median } from '../measure/latency';
import { sideBySide } from '../measure/side-by-side';

const words = [...SUBJECTS.map((subject) => subject.slice(0, 4)), ...FAULTS.map((fault) => fault.slice(0, 3)), '46条'];

/** `q` over the small county, the one whose grams are filled; the floor asks the same index without scope or recheck. */
export const search: Bench = {
  name: 'search',
  needs: ['small'],
  async run({ small }) {
    const calls = () => words.map((q) => ({ path: `/items?${new URLSearchParams({ q }).toString()}` }));
    const floorCalls = () => words.map((q) => ({ path: `/search?${new URLSearchParams({ q }).toString()}` }));
    const compared = await sideBySide(
      { subject: small.coordinator, calls },
      { subject: small.floor, calls: floorCalls },
    );
    return against(this.name, compared, null);
  },
};

/** A list of a thousand items with its counts by status. */
export const supervisionPage = ofSmallList('supervision-page', '');

/** Its figures of today, every one by its definition. */
export const figures = ofSmallList('figures', '/figures');

function ofSmallList(name: string, below: string): Bench {
  return {
    name,
    needs: ['large'],
    async run({ large }) {
      const calls = Array.from({ length: 20 }, () => ({ path: `/supervisions/${large.smallListId}${below}` }));
      await latencies(large.coordinator, calls);
      return alone(name, median(await latencies(large.coordinator, calls)), null, 'ms');
    },
  };
}
