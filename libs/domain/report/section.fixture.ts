import { day } from '../day';
import type { FigureCounts } from './figures';
import type { SectionFacts, SectionItem } from './section-facts';

const ZERO: FigureCounts = {
  total: 0,
  open: 0,
  submitted: 0,
  closed: 0,
  overdue: 0,
  paused: 0,
  common: 0,
  specific: 0,
  selfIdentified: 0,
  immediate: 0,
  timeBound: 0,
  continuing: 0,
  returned: 0,
  reopened: 0,
  measures: 0,
  measuresDone: 0,
  mechanisms: 0,
  extensions: 0,
  publicity: 0,
  everClosed: 0,
  lookBackPlanned: 0,
  lookedBack: 0,
  rebounded: 0,
};

export function someCounts(counts: Partial<FigureCounts> = {}): FigureCounts {
  return { ...ZERO, ...counts };
}

export function anItem(item: Partial<SectionItem> = {}): SectionItem {
  return {
    title: '行政执法公示不及时',
    nature: 'common',
    leadUnit: '柳林镇',
    status: 'inProgress',
    grade: null,
    dueOn: day('2026-12-31'),
    closedOn: null,
    ...item,
  };
}

/** A list with everything recorded; state only what matters to the sentence. */
export function someFacts(
  facts: Partial<Omit<SectionFacts, 'supervision'>> & { supervision?: Partial<SectionFacts['supervision']> } = {},
): SectionFacts {
  const { supervision, ...rest } = facts;
  return {
    asOf: day('2026-11-20'),
    counts: someCounts(),
    drafts: 0,
    cancelled: 0,
    items: [],
    dateNote: '',
    ...rest,
    supervision: {
      id: '0193b3a0-0000-7000-8000-000000000001',
      title: '法治建设督察反馈意见整改',
      kind: 'lawSupervision',
      issuer: '市委依法治市办',
      documentNumber: '市法治办〔2026〕12号',
      feedbackOn: day('2026-06-12'),
      basisDocuments: [
        {
          title: '关于法治建设督察情况的反馈意见',
          issuer: null,
          documentNumber: '市法治办〔2026〕12号',
          issuedOn: null,
        },
        { title: '《法治督察反馈问题整改方案》', issuer: null, documentNumber: null, issuedOn: day('2026-06-18') },
      ],
      meeting: { heldOn: day('2026-06-24'), name: '县委全面依法治县委员会会议' },
      taskForce: { name: '法治督察整改工作专班', leader: '县委常委、政法委书记' },
      planDocument: { title: '清源县法治督察反馈问题整改方案', documentNumber: '清法委〔2026〕3号', issuedOn: null },
      ...supervision,
    },
  };
}
