import { statedDueRule, takeLastDueRule } from './due-rule';
import type { Entry } from './entry';
import type { ProposedItem, ProposedNature } from './intake-proposal';
import { firstLabel, readFields } from './item-fields';
import { natureOf, takeNature } from './nature-words';
import { splitCause } from './split-cause';
import { namedUnit } from './unit-words';

/** What the headings above an item say of it. */
export interface ItemContext {
  categories: readonly string[];
  nature: ProposedNature | null;
  unitName: string | null;
}

export const NO_CONTEXT: ItemContext = { categories: [], nature: null, unitName: null };

/** An item before it has its number; `ordinal` is the document's own count. */
export interface UnnumberedItem extends Omit<ProposedItem, 'number'> {
  ordinal: number | null;
}

/**
 * Reads an entry of a problem list. `seeksUnit`: the text may name a unit and a date of its own, as letters and plans do;
 * in a town's own report the town is meant throughout.
 */
export function readItem(entry: Entry, context: ItemContext, seeksUnit: boolean): UnnumberedItem {
  const bracket = takeLabelled(entry.title);
  const unbracketed = takeNature(bracket.title);
  const { nature } = unbracketed;
  const ending = takeLastDueRule(unbracketed.title);
  const title = ending.text === '' ? unbracketed.title : ending.text;
  const fields = readFields([...bracket.labelled, ...entry.body]);
  const first = (field: Parameters<typeof fields.get>[0]): string | null => fields.get(field)?.[0] ?? null;
  const told = takeLastDueRule((fields.get('manifestation') ?? []).join('\n'));
  const said = splitCause(told.text);
  const cause = [...(fields.get('cause') ?? []), ...(said.cause ? [said.cause] : [])].join('\n').replace(/。$/, '');
  const text = `${entry.title}。${said.manifestation ?? ''}`;
  const category = first('category');
  return {
    ordinal: entry.marker?.ordinal ?? null,
    title: title.trim() || entry.source.quote,
    manifestation: said.manifestation,
    cause: cause || null,
    nature: natureOf(first('nature') ?? '') ?? nature ?? context.nature,
    unitName:
      first('unit') ??
      (seeksUnit ? (namedUnit(title) ?? namedUnit(said.manifestation ?? '')) : null) ??
      context.unitName,
    dueRule: first('due') ?? told.dueRule ?? ending.dueRule ?? (seeksUnit ? statedDueRule(text) : null),
    category: category ?? (context.categories.join(' / ') || null),
    source: entry.source,
  };
}

/** Numbers items: by the document's own count where it is unique, else from 1 in order. */
export function numberItems(items: readonly UnnumberedItem[]): ProposedItem[] {
  const own = new Set(items.map((item) => item.ordinal).filter((ordinal) => ordinal !== null));
  return items.map(({ ordinal, ...item }, index) => ({
    number: String(own.size === items.length ? ordinal : index + 1),
    ...item,
  }));
}

const BRACKETED = /[（(【]([^（）()【】]*[：:][^（）()【】]*)[）)】]/;
const DUE_IN_BRACKETS = /[（(【]((?:立行立改|立整立改|立即整改|长期坚持|持续整改|限期整改)[^（）()【】]{0,20})[）)】]/;

/** Takes （责任单位：…；整改时限：…） and （立行立改） out of a title. */
function takeLabelled(title: string): { title: string; labelled: string[] } {
  const bracket = BRACKETED.exec(title);
  if (bracket && firstLabel(bracket[1]!) >= 0) return { title: title.replace(bracket[0], ''), labelled: [bracket[1]!] };
  const due = DUE_IN_BRACKETS.exec(title);
  if (due) return { title: title.replace(due[0], ''), labelled: [`整改时限：${due[1]}`] };
  return { title, labelled: [] };
}
