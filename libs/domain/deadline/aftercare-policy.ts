import { REMEDIATION_TYPES, type RemediationType, SEVERITIES, type Severity } from '../item/item-words';
import type { PublicityTerm } from './publicity-window';

export interface PublicityPolicy extends PublicityTerm {
  /** Whether new lists publish where nobody chooses otherwise. */
  byDefault: boolean;
  /** How objections are raised, as the document says it. */
  channel: string;
  /** '' where the installation has not named one. */
  phone: string;
}

/** Which closed items are looked back at, and how many days after closing. */
export interface LookBackRule {
  days: number;
  severities: readonly Severity[];
  types: readonly RemediationType[];
  /** Categories (大类) it counts for; none: all. */
  categories: readonly string[];
}

export interface LookBackPolicy {
  rules: readonly LookBackRule[];
  /** Working days before its date on which whoever looks back is reminded. */
  remindBefore: number;
}

/** What follows the decision on an item: 公示 and 回头看. Every number is an assumption, so an installation edits its own. */
export interface AftercarePolicy {
  publicity: PublicityPolicy;
  lookBack: LookBackPolicy;
}

const ENDING: readonly RemediationType[] = REMEDIATION_TYPES.filter((type) => type !== 'continuing');

/** Heavy items are all looked back at; the others by the samples of a round. What continues is checked every year anyway. */
export const DEFAULT_AFTERCARE_POLICY: AftercarePolicy = {
  publicity: {
    byDefault: false,
    amount: 10,
    unit: 'workingDays',
    channel: '可以向督察办书面反映，或者通过来电、来访、来信提出',
    phone: '',
  },
  lookBack: {
    rules: [
      { days: 30, severities: SEVERITIES.filter((one) => one === 'critical'), types: ENDING, categories: [] },
      {
        days: 90,
        severities: SEVERITIES.filter((one) => one === 'high' || one === 'critical'),
        types: ENDING,
        categories: [],
      },
      { days: 180, severities: SEVERITIES.filter((one) => one === 'critical'), types: ENDING, categories: [] },
    ],
    remindBefore: 3,
  },
};
