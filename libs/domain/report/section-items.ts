import { chineseDay } from '../day';
import { GRADE_LABELS, NATURE_LABELS } from '../item/item-words';
import { MOST_SECTION_ITEMS, type SectionFacts, type SectionItem } from './section-facts';

/** A line for each item, numbered; a long list points to the ledger instead. */
export function sectionItems({ items, counts, asOf }: SectionFacts): string[] {
  if (counts.total > MOST_SECTION_ITEMS) return ['问题较多，逐项情况见整改台账。'];
  return items.map((item, place) => `${place + 1}.${describe(item)}${state(item, asOf)}`);
}

function describe({ title, nature, leadUnit }: SectionItem): string {
  const unit = leadUnit ? `，牵头单位：${leadUnit}` : '';
  return `${title.replace(/[。；;.]+$/, '')}（${NATURE_LABELS[nature]}${unit}）：`;
}

function state({ status, grade, dueOn, closedOn }: SectionItem, asOf: SectionFacts['asOf']): string {
  switch (status) {
    case 'closed':
      return `已于${chineseDay(closedOn!)}销号，验收结论为${GRADE_LABELS[grade!]}。`;
    case 'submitted':
      return `已申请销号，正在验收，整改时限为${chineseDay(dueOn!)}。`;
    default:
      return `正在整改，整改时限为${chineseDay(dueOn!)}${dueOn! < asOf ? '，已逾期' : ''}。`;
  }
}
