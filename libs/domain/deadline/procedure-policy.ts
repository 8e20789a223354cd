import type { Severity } from '../item/item-words';

/** Who decides an extension, in the order they do: 单位领导初审, 督察办审批. */
export const EXTENSION_LEVELS = ['unit', 'office'] as const;
export type ExtensionLevel = (typeof EXTENSION_LEVELS)[number];
export const EXTENSION_LEVEL_LABELS: Record<ExtensionLevel, string> = { unit: '单位领导初审', office: '督察办审批' };

export const TERM_UNITS = ['days', 'workingDays'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];
export const TERM_UNIT_WORDS: Record<TermUnit, string> = { days: '天', workingDays: '个工作日' };

export interface ExtensionPolicy {
  /** At least the office; its word is the last. */
  levels: readonly ExtensionLevel[];
  /** Extensions granted to an item in one cycle. */
  mostTimes: number;
  /** How many days all extensions of one cycle together may grant. */
  mostDays: number;
  unit: TermUnit;
  /** Items of these severities are not extended without interim measures. */
  interimMeasuresFor: readonly Severity[];
}

export interface PausePolicy {
  /** What is counted while paused and given back when resumed. */
  unit: TermUnit;
  /** Calendar days a pause may begin before the day it is recorded. */
  mostDaysBack: number;
}

export interface DisputePolicy {
  /** Working days after receipt (or assignment, while not received) in which the assignment may be disputed. */
  withinWorkingDays: number;
}

export interface ProgressPolicy {
  /** After so many working days without a word an item in work has been silent too long. */
  silentAfterWorkingDays: number;
}

/** How dates and owners may be changed, and how often something is to be said. Every number is an assumption nobody confirmed, so an installation edits its own. */
export interface ProcedurePolicy {
  extension: ExtensionPolicy;
  pause: PausePolicy;
  dispute: DisputePolicy;
  progress: ProgressPolicy;
}

export const DEFAULT_PROCEDURE_POLICY: ProcedurePolicy = {
  extension: { levels: ['office'], mostTimes: 2, mostDays: 180, unit: 'days', interimMeasuresFor: [] },
  pause: { unit: 'days', mostDaysBack: 30 },
  dispute: { withinWorkingDays: 5 },
  progress: { silentAfterWorkingDays: 10 },
};
