import type { DocumentLine, Item } from '../api/types';
import { latestFirst } from '../ui/latest-first';

/** The latest document of the cycle that the unit has not answered. */
export function unansweredDocument(item: Item, documents: readonly DocumentLine[]): DocumentLine | undefined {
  return latestFirst([...documents]).find(({ cycle, answerable }) => answerable && cycle === item.cycle);
}

/** The interview of the cycle whose minutes nobody has recorded. */
export function interviewWithoutMinutes(item: Item, documents: readonly DocumentLine[]): DocumentLine | undefined {
  return documents.find(
    ({ kind, cycle, minutesId }) => kind === 'interviewNotice' && cycle === item.cycle && minutesId === null,
  );
}
