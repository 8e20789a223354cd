import type { IntakeProposal, IntakeSource, ProposedItem } from '../intake/intake-proposal';
import type { Nature, RemediationType } from '../item/item-words';
import type { Unit } from '../unit/unit';
import { findUnits } from './find-units';
import { remediationTypeOf } from './remediation-type';

/** A problem read from a document, before a person has confirmed it. */
export interface ListProposalItem {
  /** Unique in the proposal. */
  key: string;
  title: string;
  manifestation: string | null;
  cause: string | null;
  /** Null where the text does not say. */
  nature: Nature | null;
  /** As written. */
  unitName: string | null;
  /** The unit it was understood as, and those named beside it; null is to be asked. */
  unitId: string | null;
  cooperatingUnitIds: string[];
  dueRule: string | null;
  remediationType: RemediationType;
  category: string | null;
  source: IntakeSource;
}

export interface ProposalWarning {
  code: string;
  /** Chinese. */
  detail: string;
  line: number;
}

export interface ListProposal {
  id: string;
  supervisionId: string;
  fileName: string;
  sha256: string;
  items: ListProposalItem[];
  warnings: ProposalWarning[];
  confirmedAt: string | null;
}

export const LONGEST = { title: 200, manifestation: 5_000, cause: 5_000, dueRule: 200, category: 100 } as const;

/** What was read, fit to become items: units looked up, what is too long for its field moved or cut, with a warning for each. */
export function listProposal(read: IntakeProposal, units: readonly Unit[]): Pick<ListProposal, 'items' | 'warnings'> {
  const warnings: ProposalWarning[] = [...read.warnings];
  const items = read.items.map((item) =>
    proposed(item, units, (code, detail) => {
      warnings.push({ code, detail: `第${item.source.line}行的问题：${detail}`, line: item.source.line });
    }),
  );
  return { items, warnings: warnings.sort((a, b) => a.line - b.line) };
}

function proposed(
  item: ProposedItem,
  units: readonly Unit[],
  warn: (code: string, detail: string) => void,
): ListProposalItem {
  const { unitIds, unknown } = findUnits(item.unitName ?? '', units);
  for (const name of unknown) warn('unit.unknown', `单位名录中没有“${name}”，或者不止一个，请选定单位。`);
  const long = item.title.length > LONGEST.title;
  if (long) warn('title.long', `标题超过${LONGEST.title}字，全文移入表现，请改短标题。`);
  const manifestation = [long ? item.title : null, item.manifestation].filter(Boolean).join('\n') || null;
  const cut = (field: keyof typeof LONGEST, name: string, text: string | null): string | null => {
    if (text === null || text.length <= LONGEST[field]) return text;
    warn(`${field}.long`, `${name}超过${LONGEST[field]}字，已截短，请核对。`);
    return shortened(text, LONGEST[field]);
  };
  return {
    key: item.number,
    title: shortened(item.title, LONGEST.title),
    manifestation: cut('manifestation', '表现', manifestation),
    cause: cut('cause', '原因', item.cause),
    nature: item.nature,
    unitName: item.unitName,
    unitId: unitIds[0] ?? null,
    cooperatingUnitIds: unitIds.slice(1),
    dueRule: cut('dueRule', '时限要求', item.dueRule),
    remediationType: remediationTypeOf(item.dueRule),
    category: cut('category', '类别', item.category),
    source: item.source,
  };
}

/** At most `length` characters, never half of a surrogate pair; an ellipsis says that there was more. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
