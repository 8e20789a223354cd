import type { MovedItem, TrialPage } from './plan-trial';

/** The rows of each list; the counts are of all. */
const MOST_ROWS = 50;

export interface PlanPreview {
  /** Items looked at: the open ones of the caller's scope. */
  items: number;
  /** Items whose date moves, those whose publicity ends on another day, and those of which timers move. */
  dueMoved: number;
  windowsMoved: number;
  itemsReplanned: number;
  /** Of which only duties fall on other days. */
  othersMoved: number;
  cancelled: number;
  planted: number;
  /** The first of each: whose date moves, whose publicity does, and of which only duties do. */
  moved: MovedItem[];
  windows: MovedItem[];
  others: MovedItem[];
}

/** Adds the pages of a trial up. `stopped` is asked between them: nobody waits any more. Null then. */
export async function sumUp(pages: AsyncIterable<TrialPage>, stopped: () => boolean): Promise<PlanPreview | null> {
  const counts = {
    items: 0,
    dueMoved: 0,
    windowsMoved: 0,
    itemsReplanned: 0,
    othersMoved: 0,
    cancelled: 0,
    planted: 0,
  };
  const sum: PlanPreview = { ...counts, moved: [], windows: [], others: [] };
  for await (const { items, moved } of pages) {
    sum.items += items;
    for (const item of moved) {
      sum.cancelled += item.cancelled;
      sum.planted += item.planted;
      if (item.cancelled + item.planted > 0) sum.itemsReplanned += 1;
      if (item.due) sum.dueMoved += 1;
      if (item.window) sum.windowsMoved += 1;
      const isOther = !item.due && !item.window;
      // One whose duties all stay on their days changes in nothing people see.
      if (isOther && item.duties.length === 0) continue;
      if (isOther) sum.othersMoved += 1;
      const rows = item.due ? sum.moved : item.window ? sum.windows : sum.others;
      if (rows.length < MOST_ROWS) rows.push(item);
    }
    if (stopped()) return null;
  }
  return sum;
}
