import { against, type Bench } from '../bench';
import { loadTraits, SAID_BEFORE } from '../data/load-traits';
import type { Call } from '../measure/latency';
import { sideBySide } from '../measure/side-by-side';
import type { Place } from '../place';

const CALLS = 60;

/** Items with evidence, whatever their status. */
async function items({ county }: Place): Promise<string[]> {
  const rows = await county.owner.query<{ id: string }[]>(
    'select distinct item_id as id from (select item_id from evidence order by id desc limit 1000) late limit $1',
    [CALLS],
  );
  return rows.map(({ id }) => id);
}

const alarms = async (place: Place): Promise<Call[]> =>
  (await items(place)).map((id) => ({ path: `/items/${id}/evidence-findings` }));

const statements = async (place: Place): Promise<Call[]> => {
  const body = JSON.stringify({ statement: SAID_BEFORE });
  return (await items(place)).map((id) => ({ path: `/items/${id}/statement-checks`, method: 'POST', body }));
};

/** What the page of an item asks beside itself: all contents of the county are analysed, each is like two others. */
const alarm: Bench = {
  name: 'reuse-alarm',
  needs: ['large'],
  async run({ large }) {
    await loadTraits(large.county.owner);
    const asked = await alarms(large);
    const calls = () => asked;
    return against(
      this.name,
      await sideBySide({ subject: large.coordinator, calls }, { subject: large.floor, calls }),
      null,
    );
  },
};

function growth(name: string, callsOf: (place: Place) => Promise<Call[]>): Bench {
  return {
    name,
    needs: ['small', 'large'],
    async run({ small, large }) {
      for (const { county } of [small, large]) await loadTraits(county.owner);
      const [few, many] = [await callsOf(small), await callsOf(large)];
      const compared = await sideBySide(
        { subject: large.coordinator, calls: () => many },
        { subject: small.coordinator, calls: () => few },
      );
      return against(name, compared, 1.3);
    },
  };
}

export const REUSE_BENCHES: readonly Bench[] = [
  alarm,
  growth('reuse-alarm-growth', alarms),
  growth('statement-check-growth', statements),
];
