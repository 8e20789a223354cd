import type { ItemLine, Named } from '../api/types';
import { daysBetween } from '../ui/days';

interface LateUnit {
  unit: Named;
  count: number;
  /** Calendar days past the date, of the worst one. */
  longest: number;
  worst: ItemLine;
}

/** Overdue lines, earliest date first, gathered by lead unit; the unit with the most comes first. */
export function lateByUnit(lines: readonly ItemLine[], today: string): LateUnit[] {
  const units = new Map<string, LateUnit>();
  for (const line of lines) {
    if (!line.leadUnit || !line.dueOn) continue;
    const known = units.get(line.leadUnit.id);
    if (known) known.count += 1;
    else
      units.set(line.leadUnit.id, {
        unit: line.leadUnit,
        count: 1,
        longest: daysBetween(line.dueOn, today),
        worst: line,
      });
  }
  return [...units.values()].sort((one, other) => other.count - one.count || other.longest - one.longest);
}
