/** Counts of items; each is a condition of persistence/report/item-figures.ts. */
export const ITEM_FIGURE_KEYS = [
  'total',
  'open',
  'submitted',
  'publicity',
  'closed',
  'overdue',
  'paused',
  'common',
  'specific',
  'selfIdentified',
  'immediate',
  'timeBound',
  'continuing',
  'returned',
  'reopened',
  'everClosed',
  'lookBackPlanned',
  'lookedBack',
  'rebounded',
] as const;
export type ItemFigureKey = (typeof ITEM_FIGURE_KEYS)[number];

export const MEASURE_FIGURE_KEYS = ['measures', 'measuresDone'] as const;
export type MeasureFigureKey = (typeof MEASURE_FIGURE_KEYS)[number];

/** What is counted; a rate is computed from two counts. */
export type CountKey = ItemFigureKey | MeasureFigureKey | 'mechanisms' | 'extensions';
/** Rates, each of what is divided and by what. */
export const RATES = {
  rate: ['closed', 'total'],
  lookBackCoverage: ['lookedBack', 'everClosed'],
  reboundRate: ['rebounded', 'lookedBack'],
} as const satisfies Record<string, readonly [CountKey, CountKey]>;
export type RateKey = keyof typeof RATES;
export type FigureKey = CountKey | RateKey;

export type FigureCounts = Record<CountKey, number>;

export interface FigureDefinition {
  label: string;
  unit: '个' | '条' | '项' | '次' | '%';
  /** The whole rule, for whoever doubts the number. */
  definition: string;
}

/** Every figure the product prints. Drafts (待交办) and cancelled items are outside all of them. */
export const FIGURES: Record<FigureKey, FigureDefinition> = {
  total: { label: '问题总数', unit: '个', definition: '清单中已交办的整改事项数；待交办和已撤销的不计。' },
  closed: { label: '已销号', unit: '个', definition: '已通过验收并销号的事项数；重启后，在再次销号之前不计。' },
  open: { label: '正在整改', unit: '个', definition: '尚未销号的事项数，即待签收、整改中和待验收的事项。' },
  submitted: {
    label: '待验收',
    unit: '个',
    definition: '已申请销号、等待验收或者正在公示的事项数；包含在“正在整改”之内。',
  },
  publicity: {
    label: '公示中',
    unit: '个',
    definition: '已通过最后一级验收、正在公示、尚未销号的事项数；包含在“待验收”之内。',
  },
  overdue: {
    label: '逾期',
    unit: '个',
    definition: '待签收或整改中，且整改时限早于截止日期的事项数；已申请销号、等待验收的和暂停计时的不计。',
  },
  paused: {
    label: '暂停计时',
    unit: '个',
    definition: '待签收或整改中，且当日处于暂停计时的事项数；包含在“正在整改”之内，不计逾期。',
  },
  rate: {
    label: '整改完成率',
    unit: '%',
    definition: '已销号 ÷ 问题总数 × 100%，四舍五入保留一位小数；问题总数为 0 时不作计算。',
  },
  common: { label: '共性问题', unit: '个', definition: '问题性质为共性的事项数。' },
  specific: { label: '个性问题', unit: '个', definition: '问题性质为个性的事项数。' },
  selfIdentified: { label: '自查问题', unit: '个', definition: '问题性质为自查的事项数。' },
  immediate: { label: '立行立改', unit: '个', definition: '整改类型为立行立改的事项数。' },
  timeBound: { label: '限期整改', unit: '个', definition: '整改类型为限期整改的事项数。' },
  continuing: {
    label: '长期坚持',
    unit: '个',
    definition:
      '整改类型为长期坚持的事项数。当年通过核查的计入“已销号”，年度节点过后转入下一年度，重新计入“正在整改”，不计入“重启”。',
  },
  measures: {
    label: '整改措施',
    unit: '条',
    definition: '上述事项的整改方案所列的措施数，各轮合计；修订方案时撤下的，自撤下之日起不计。',
  },
  measuresDone: { label: '已完成措施', unit: '条', definition: '整改措施中，截至当日已报告完成（100%）的条数。' },
  mechanisms: { label: '长效机制', unit: '项', definition: '截至当日在上述事项下登记的长效机制数，按登记日期计。' },
  extensions: {
    label: '延期申请',
    unit: '次',
    definition: '截至当日就上述事项提出的延期申请次数，不论批准、未批准、撤回、失效或者待审批。',
  },
  returned: { label: '退回', unit: '个', definition: '截至当日在验收中被退回过的事项数；一个事项退回多次，按一个计。' },
  reopened: {
    label: '重启',
    unit: '个',
    definition: '销号后又重启过的事项数，不论此后是否再次销号；长期坚持事项按年度节点转入下一年度的，不计。',
  },
  everClosed: {
    label: '销号过',
    unit: '个',
    definition: '截至当日销号过的事项数，不论此后是否重启或者转入下一年度；用作回头看覆盖率的分母。',
  },
  lookBackPlanned: {
    label: '安排回头看',
    unit: '个',
    definition: '截至当日安排过回头看的事项数，包括尚未进行的；截至当日已取消的回头看不计；安排多次的，按一个计。',
  },
  lookedBack: {
    label: '已回头看',
    unit: '个',
    definition: '截至当日至少登记过一次回头看结果（巩固、部分反弹或者反弹）的事项数。',
  },
  rebounded: {
    label: '回头看反弹',
    unit: '个',
    definition: '截至当日至少有一次回头看结果为“反弹”的事项数；“部分反弹”不计；此后又销号的仍计。',
  },
  lookBackCoverage: {
    label: '回头看覆盖率',
    unit: '%',
    definition: '已回头看 ÷ 销号过 × 100%，四舍五入保留一位小数；没有销号过的事项时不作计算。',
  },
  reboundRate: {
    label: '反弹率',
    unit: '%',
    definition: '回头看反弹 ÷ 已回头看 × 100%，四舍五入保留一位小数；没有回头看过的事项时不作计算。',
  },
};

export const FIGURE_KEYS = Object.keys(FIGURES) as FigureKey[];

/** A figure's value; null only for a rate that has nothing to divide by. */
export type FigureValues = Record<CountKey, number> & Record<RateKey, number | null>;

export function figureValues(counts: FigureCounts): FigureValues {
  const rate = (key: RateKey): number | null => percent(counts[RATES[key][0]], counts[RATES[key][1]]);
  return {
    ...counts,
    rate: rate('rate'),
    lookBackCoverage: rate('lookBackCoverage'),
    reboundRate: rate('reboundRate'),
  };
}

/** `part` of `whole` in percent, rounded half up to one decimal; null of nothing. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1_000) / whole) / 10;
}

export function isRate(key: FigureKey): key is RateKey {
  return Object.hasOwn(RATES, key);
}

export function isItemFigure(key: string): key is ItemFigureKey {
  return (ITEM_FIGURE_KEYS as readonly string[]).includes(key);
}
