import type { Figure } from './bench';

const round = (value: number | null): string => (value === null ? '' : value.toFixed(value < 100 ? 2 : 0));

/** One line a figure: name, value, floor, ratio, target, verdict. */
export function tableOf(figures: readonly Figure[]): string {
  return figures
    .map(({ name, value, floor, ratio, target, ok, unit }) =>
      [
        name.padEnd(20),
        `${round(value)} ${unit}`.padStart(18),
        (floor === null ? '' : `floor ${round(floor)}`).padStart(15),
        (ratio === null ? '' : `x ${round(ratio)}`).padStart(9),
        (target === null ? '' : `target ${target}`).padStart(12),
        target === null ? '' : ok ? '  ok' : '  MISSED',
      ].join(' '),
    )
    .join('\n');
}
