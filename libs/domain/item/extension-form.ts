import { chineseDay } from '../day';
import { dateNote } from '../deadline/date-note';
import type { WorkCalendar } from '../deadline/work-calendar';
import { EXTENSION_LEVEL_LABELS } from '../deadline/procedure-policy';
import type { Extension, ExtensionReview } from './case-file';
import type { ItemState } from './item-state';

/** 延审〔2026〕3号; null for a request that has no number. */
export function extensionNumber({ numberYear, numberSeq }: Pick<Extension, 'numberYear' | 'numberSeq'>): string | null {
  return numberYear && numberSeq ? `延审〔${numberYear}〕${numberSeq}号` : null;
}

/** A full-width space between a word, a name and a day. */
const GAP = '\u3000';

export interface ExtensionFormFacts {
  item: Pick<ItemState, 'number' | 'title' | 'originalDueOn' | 'dueOn' | 'cycle'>;
  extension: Extension;
  /** Of this request, in the order they were given. */
  reviews: readonly ExtensionReview[];
  supervisionTitle: string;
  leadUnit: string;
  leader: string;
  handler: string;
  nameOf: (personId: string) => string;
  /** Says which of the dates may still change. */
  calendar: Pick<WorkCalendar, 'isConfirmed' | 'caution'>;
}

/** 延期审批表, field by field as the form has them; what is not decided yet stays empty, to be signed on paper. */
export function extensionForm(facts: ExtensionFormFacts): { title: string; rows: { label: string; text: string }[] } {
  const { item, extension, supervisionTitle, leadUnit, leader, handler, calendar } = facts;
  const dates = { 原定时限: item.originalDueOn, 现时限: extension.fromDueOn, 申请延至: extension.dueOn };
  const note = dateNote({ ...dates, 批准时限: extension.decidedDueOn }, calendar);
  return {
    title: '整改事项延期审批表',
    rows: [
      { label: '编号', text: extensionNumber(extension) ?? '' },
      { label: '督察批次', text: supervisionTitle },
      { label: '整改事项', text: `${item.number} ${item.title}` },
      { label: '责任单位', text: leadUnit },
      { label: '责任领导', text: leader },
      { label: '责任人', text: handler },
      { label: '原定时限', text: item.originalDueOn ? chineseDay(item.originalDueOn) : '' },
      { label: '现时限', text: chineseDay(extension.fromDueOn) },
      { label: '申请延至', text: chineseDay(extension.dueOn) },
      ...(note ? [{ label: '日历提示', text: note }] : []),
      { label: '延期理由', text: extension.reason },
      { label: '目前进展', text: extension.progress },
      { label: '过渡期措施', text: extension.interimMeasures ?? '无' },
      {
        label: '申请人',
        text: `${facts.nameOf(extension.requestedById)}${GAP}${chineseDay(extension.requestedOn)}`,
      },
      ...extension.levels.map((level) => ({ label: EXTENSION_LEVEL_LABELS[level], text: wordOf(level, facts) })),
      { label: '审批结果', text: outcomeOf(extension, item) },
    ],
  };
}

function wordOf(level: Extension['levels'][number], { extension, reviews, nameOf }: ExtensionFormFacts): string {
  const review = reviews.length > 0 ? reviews.find((one) => one.level === level) : legacyReview(level, extension);
  if (!review) return '';
  const word = review.outcome === 'approved' ? '同意' : '不同意';
  const reason = review.reason ? `：${review.reason}` : '';
  return `${word}${reason}${GAP}${nameOf(review.byId)}${GAP}${chineseDay(review.reviewedOn)}`;
}

/** Decided before each level's word was kept: the decision was the office's. */
function legacyReview(
  level: Extension['levels'][number],
  { outcome, decidedById, decidedOn, decisionReason }: Extension,
): Pick<ExtensionReview, 'outcome' | 'byId' | 'reviewedOn' | 'reason'> | null {
  if (level !== 'office' || (outcome !== 'approved' && outcome !== 'refused') || !decidedById || !decidedOn)
    return null;
  return { outcome, byId: decidedById, reviewedOn: decidedOn, reason: decisionReason };
}

/** The answer names the new date; a refusal the one that stands, which may have moved since it was asked. */
function outcomeOf(
  { outcome, decidedFromDueOn, decidedDueOn, fromDueOn, cycle }: Extension,
  item: Pick<ItemState, 'dueOn' | 'cycle'>,
): string {
  if (outcome === 'withdrawn') return '未经审批：责任单位已申请销号，申请自动撤回。';
  if (outcome === 'lapsed') return '未经审批：事项撤销或者改由别的单位牵头，申请自动失效。';
  if (outcome === 'approved' && decidedDueOn) {
    const stood = decidedFromDueOn ?? fromDueOn;
    const moved = stood === fromDueOn ? '' : `（审批时的时限为${chineseDay(stood)}，申请时为${chineseDay(fromDueOn)}）`;
    return `同意延期，新的整改时限为${chineseDay(decidedDueOn)}${moved}。`;
  }
  if (outcome !== 'refused') return '';
  if (item.cycle === cycle && item.dueOn && item.dueOn !== fromDueOn)
    return `不同意延期。现行整改时限为${chineseDay(item.dueOn)}（申请时为${chineseDay(fromDueOn)}）。`;
  return `不同意延期，仍按${chineseDay(fromDueOn)}的时限整改。`;
}
