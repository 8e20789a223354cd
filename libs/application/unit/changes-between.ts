/** The fields that differ, each as `[before, after]`: what an audit event says of a change. */
export function changesBetween<T extends object>(before: T, after: T): Record<string, [unknown, unknown]> {
  const fields = Object.keys(after) as (keyof T & string)[];
  return Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field) => [field, [before[field], after[field]]]),
  );
}
