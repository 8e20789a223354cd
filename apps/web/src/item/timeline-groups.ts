interface Entry {
  at: string;
  kind: string;
}

/** Duties cancelled at one moment stand together: of an item planned anew often they would be most of its history. */
export function timelineGroups<T extends Entry>(entries: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const entry of entries) {
    const before = groups.at(-1)?.[0];
    const together = before?.kind === 'duty.cancelled' && entry.kind === before.kind && entry.at === before.at;
    if (together) groups.at(-1)!.push(entry);
    else groups.push([entry]);
  }
  return groups;
}
