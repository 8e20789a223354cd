import type { Place } from './place';

/** One line of the answer, as contract.md has it. */
export interface Figure {
  name: string;
  value: number;
  /** What it is measured against in the same run; null where a bound stands for itself. */
  floor: number | null;
  ratio: number | null;
  /** Most that `ratio` may be where there is a floor, else most that `value` may be; null: reported only. */
  target: number | null;
  ok: boolean;
  unit: 'ms' | 'MB' | 'requests/s';
}

export interface Places {
  small: Place;
  large: Place;
}

/** A measurement. `needs` says which counties must be loaded for it. */
export interface Bench {
  name: string;
  needs: readonly (keyof Places)[];
  run(places: Places): Promise<Figure>;
}

/** A figure beside its floor. */
export function against(
  name: string,
  { value, floor, ratio }: { value: number; floor: number; ratio: number },
  target: number | null,
  unit: Figure['unit'] = 'ms',
): Figure {
  return { name, value, floor, ratio, target, ok: target === null || ratio <= target, unit };
}

/** A figure that stands for itself. */
export function alone(name: string, value: number, target: number | null, unit: Figure['unit']): Figure {
  return { name, value, floor: null, ratio: null, target, ok: target === null || value <= target, unit };
}
