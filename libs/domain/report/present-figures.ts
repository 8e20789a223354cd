import type { Day } from '../day';
import { figureRows } from './figure-rows';
import {
  type CountKey,
  FIGURE_KEYS,
  type FigureKey,
  FIGURES,
  type FigureCounts,
  figureValues,
  isRate,
  RATES,
  type RateKey,
} from './figures';

/** A count a rate is made of. */
export interface RatePart {
  key: CountKey;
  label: string;
  value: number;
  rows: string;
}

export interface PresentedFigure {
  key: FigureKey;
  label: string;
  value: number | null;
  unit: string;
  definition: string;
  /** Path of the rows whose `total` is the value; null for a rate, which names its two counts instead. */
  rows: string | null;
  /** Of a rate: what is divided and by what. */
  counts: RatePart[] | null;
  /** Why there is no value. */
  note: string | null;
}

/** Every figure of a list with its definition and the path of its rows. */
export function presentFigures(counts: FigureCounts, supervisionId: string, asOf: Day): PresentedFigure[] {
  const values = figureValues(counts);
  const rows = (key: CountKey): string => figureRows(key, supervisionId, asOf);
  const part = (key: CountKey): RatePart => ({
    key,
    label: FIGURES[key].label,
    value: counts[key],
    rows: rows(key),
  });
  return FIGURE_KEYS.map((key) => ({
    key,
    ...FIGURES[key],
    value: values[key],
    rows: isRate(key) ? null : rows(key),
    counts: isRate(key) ? RATES[key].map(part) : null,
    note: values[key] === null ? noteOf(key as RateKey) : null,
  }));
}

const noteOf = (key: RateKey): string => `${FIGURES[RATES[key][1]].label}为 0，无从计算。`;
