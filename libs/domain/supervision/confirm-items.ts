import { DomainError, type FieldError } from '../errors';
import type { IntakeSource } from '../intake/intake-proposal';
import type { Nature, RemediationType, Severity } from '../item/item-words';
import type { Unit } from '../unit/unit';
import { findUnits } from './find-units';
import type { ListProposalItem } from './list-proposal';
import { remediationTypeOf } from './remediation-type';

/** What a person says of one problem: of one that was proposed the changes, of a new one (split off, merged, forgotten) all of it. */
export interface ConfirmedItem {
  key: string;
  title?: string | null;
  manifestation?: string | null;
  cause?: string | null;
  nature?: Nature | null;
  severity?: Severity | null;
  remediationType?: RemediationType | null;
  category?: string | null;
  aspect?: string | null;
  legalBasis?: string | null;
  dueRule?: string | null;
  /** As written; looked up where it was changed and no `unitId` is given. */
  unitName?: string | null;
  unitId?: string | null;
  cooperatingUnitIds?: string[] | null;
  source?: IntakeSource | null;
}

/** An item as it goes on the list. */
export interface ItemDraft {
  title: string;
  manifestation: string | null;
  cause: string | null;
  nature: Nature;
  severity: Severity;
  remediationType: RemediationType;
  category: string | null;
  aspect: string | null;
  legalBasis: string | null;
  dueRule: string | null;
  sourceQuote: string | null;
  sourceLine: number | null;
  leadUnitId: string | null;
  cooperatingUnitIds: string[];
}

/**
 * The drafts a confirmation makes: what is not changed is taken from the proposal, what is not listed is left out. Null empties
 * a field, but for title, nature, severity and type, which fall back to what was proposed (nature: 个性). Throws `input.invalid`.
 */
export function confirmItems(
  proposed: readonly ListProposalItem[],
  confirmed: readonly ConfirmedItem[],
  units: readonly Unit[],
): ItemDraft[] {
  const byKey = new Map(proposed.map((item) => [item.key, item]));
  const errors = faults(proposed, confirmed);
  const drafts = confirmed.map((one, place) => {
    const from = byKey.get(one.key) ?? null;
    const renamed = one.unitId === undefined && !!one.unitName && one.unitName !== from?.unitName;
    if (!renamed) return draftOf(one, from);
    const { unitIds, unknown } = findUnits(one.unitName!, units);
    if (unknown.length > 0) {
      const detail = `第${place + 1}个问题：单位名录中没有“${unknown[0]}”，或者不止一个，请选定单位。`;
      errors.push({ pointer: `/items/${place}/unitName`, detail });
    }
    return draftOf({ ...one, unitId: unitIds[0] ?? null, cooperatingUnitIds: unitIds.slice(1) }, from);
  });
  if (errors.length > 0) throw new DomainError('input.invalid', errors[0]!.detail, errors);
  return drafts;
}

function draftOf(one: ConfirmedItem, from: ListProposalItem | null): ItemDraft {
  const said = <K extends 'manifestation' | 'cause' | 'category' | 'dueRule' | 'unitId'>(field: K): string | null =>
    one[field] === undefined ? (from?.[field] ?? null) : one[field] || null;
  const dueRule = said('dueRule');
  const source = from?.source ?? one.source ?? null;
  const leadUnitId = said('unitId');
  const others = one.cooperatingUnitIds ?? from?.cooperatingUnitIds ?? [];
  return {
    title: one.title ?? from?.title ?? '',
    manifestation: said('manifestation'),
    cause: said('cause'),
    nature: one.nature ?? from?.nature ?? 'specific',
    severity: one.severity ?? 'normal',
    remediationType: one.remediationType ?? remediationTypeOf(dueRule),
    category: said('category'),
    aspect: one.aspect || null,
    legalBasis: one.legalBasis || null,
    dueRule,
    sourceQuote: source?.quote ?? null,
    sourceLine: source?.line ?? null,
    leadUnitId,
    cooperatingUnitIds: others.filter((id) => id !== leadUnitId),
  };
}

function faults(proposed: readonly ListProposalItem[], confirmed: readonly ConfirmedItem[]): FieldError[] {
  const keys = new Set(proposed.map(({ key }) => key));
  const sources = new Set(proposed.map(({ source }) => sourceKey(source)));
  const seen = new Set<string>();
  const errors: FieldError[] = [];
  if (confirmed.length === 0) errors.push({ pointer: '/items', detail: '至少要确认一个问题。' });
  for (const [place, { key, title, source }] of confirmed.entries()) {
    const fault = (field: string, detail: string): unknown =>
      errors.push({ pointer: `/items/${place}/${field}`, detail: `第${place + 1}个问题：${detail}` });
    if (seen.has(key)) fault('key', `key“${key}”重复出现。`);
    seen.add(key);
    if (!keys.has(key) && !title) fault('title', `草案中没有“${key}”，新增的问题应填写标题。`);
    if (!keys.has(key) && source && !sources.has(sourceKey(source))) fault('source', '出处应是草案中的出处。');
  }
  return errors;
}

const sourceKey = ({ line, quote }: IntakeSource): string => `${line} ${quote}`;
