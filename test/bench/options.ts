import { parseArgs } from 'node:util';

export interface Options {
  json: boolean;
  /** Names of benches; null is all of them. */
  only: ReadonlySet<string> | null;
  /** Items in the large county; the small one, for growth and search, has a tenth. */
  items: number;
  /** Timers that come due at once in the timers' county. */
  due: number;
}

/** Throws with a sentence for what it does not know. */
export function readOptions(args: readonly string[], names: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string' },
      items: { type: 'string', default: '1000000' },
      due: { type: 'string', default: '20000' },
    },
  });
  const items = Number(values.items);
  if (!Number.isInteger(items) || items < 20_000)
    throw new Error('--items: 应为不小于 20000 的整数。A whole number of at least 20000.');
  const due = Number(values.due);
  if (!Number.isInteger(due) || due < 1_000 || due > 100_000 || due % 1_000 !== 0)
    throw new Error('--due: 应为 1000 到 100000 的整千数。Thousands, from 1000 to 100000.');
  const only = values.only === undefined ? null : new Set(values.only.split(',').flatMap((one) => named(one, names)));
  return { json: values.json, only, items, due };
}

/** A bench, or all that begin with the word: `timers` is `timers-drain`, `timers-growth` and so on. */
function named(one: string, names: readonly string[]): readonly string[] {
  const found = names.includes(one) ? [one] : names.filter((name) => name.startsWith(`${one}-`));
  if (found.length === 0) throw new Error(`--only: ${names.join(' | ')}`);
  return found;
}
