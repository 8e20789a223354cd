import type { RemediationType } from '../item/item-words';
import type { EvidenceKind } from './evidence';

/** Whom a requirement or a criterion is for; an empty list is everything. */
interface ForItems {
  /** 大类, as the items have it word for word. */
  categories: readonly string[];
  remediationTypes: readonly RemediationType[];
}

export const REQUIREMENT_SCOPES = ['item', 'measure'] as const;
export type RequirementScope = (typeof REQUIREMENT_SCOPES)[number];

/** What must be on file before an item closes, besides the one piece of evidence that every closure needs. */
export interface EvidenceRequirement extends ForItems {
  /** Any of these counts; empty: of whatever kind. */
  kinds: readonly EvidenceKind[];
  /** Once for the item, or for each of its measures. */
  per: RequirementScope;
  atLeast: number;
}

/** 销号标准: what whoever verifies says yes or no to. */
export interface ClosureCriterion extends ForItems {
  text: string;
}

export interface ClosurePolicy {
  requirements: readonly EvidenceRequirement[];
  criteria: readonly ClosureCriterion[];
}

const EVERYTHING = { categories: [], remediationTypes: [] } as const;

/** Criteria as one province words them; no requirement that nobody has confirmed. */
export const DEFAULT_CLOSURE_POLICY: ClosurePolicy = {
  requirements: [],
  criteria: [
    '整改措施已全部完成',
    '违法违规问题已依法依规处理到位',
    '整改效果符合有关规定和要求',
    '已举一反三，同类问题已排查整改',
    '问题成因已消除，长效机制已建立',
  ].map((text) => ({ ...EVERYTHING, text })),
};

/** What an installation may take over as a start: seen in the field, confirmed by nobody. */
export const SUGGESTED_REQUIREMENTS: readonly EvidenceRequirement[] = [
  { categories: [], remediationTypes: ['immediate'], kinds: ['photoBefore'], per: 'item', atLeast: 1 },
  { categories: [], remediationTypes: ['immediate'], kinds: ['photoAfter'], per: 'item', atLeast: 1 },
  { categories: [], remediationTypes: ['timeBound'], kinds: [], per: 'measure', atLeast: 1 },
  { categories: [], remediationTypes: ['continuing'], kinds: ['regulation', 'ledger'], per: 'item', atLeast: 1 },
];

/** Those of a list that are for the item. */
export function thoseFor<T extends ForItems>(
  list: readonly T[],
  item: { category: string | null; remediationType: RemediationType },
): T[] {
  return list.filter(
    ({ categories, remediationTypes }) =>
      (categories.length === 0 || (item.category !== null && categories.includes(item.category))) &&
      (remediationTypes.length === 0 || remediationTypes.includes(item.remediationType)),
  );
}
