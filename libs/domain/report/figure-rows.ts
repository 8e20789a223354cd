import type { Day } from '../day';
import { type CountKey, isItemFigure } from './figures';

const LISTS = { measures: 'measures', measuresDone: 'measures', mechanisms: 'mechanisms', extensions: 'extensions' };

/** The path of the API whose `total` is the count: the rows behind a figure, as of the same day. */
export function figureRows(key: CountKey, supervisionId: string, asOf: Day): string {
  if (isItemFigure(key)) {
    return `/api/v1/items?supervisionId=${supervisionId}&figure=${key}&asOf=${asOf}&count=true`;
  }
  return `/api/v1/supervisions/${supervisionId}/${LISTS[key]}?figure=${key}&asOf=${asOf}&count=true`;
}
