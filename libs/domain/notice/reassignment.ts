type Data = Readonly<Record<string, unknown>>;

/** What an assignment was before it was changed; nothing for every other event. */
const before = ({ before: was }: Data): Data => (typeof was === 'object' && was ? (was as Data) : {});

const idsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];

/** The units that a change of assignment asks to help and that did not before; none where it does not say who helped. */
export function joiningUnitsOf(data: Data): string[] {
  const { cooperatingUnitIds: helped } = before(data);
  return Array.isArray(helped) ? idsOf(data.cooperatingUnitIds).filter((id) => !helped.includes(id)) : [];
}

/** Who led the unit that a change of assignment took the item from; null where it stayed. */
export function formerLeaderOf(data: Data): string | null {
  const { leaderId } = before(data);
  return data.fromUnitId && typeof leaderId === 'string' ? leaderId : null;
}
