import { chineseDay, type Day } from '../day';
import type { SupervisionKind } from '../supervision/supervision';
import type { SectionGap } from './section-gap';
import type { SectionFacts } from './section-facts';
import { principle } from './section-principle';

/** What the issuer did on the day of feedback. */
const FEEDBACK: Record<SupervisionKind, string> = {
  lawSupervision: '反馈法治督察意见',
  inspection: '反馈督查意见',
  partyInspection: '反馈巡察意见',
  audit: '反馈审计意见',
  enforcementSupervision: '反馈执法监督意见',
  safetyInspection: '反馈安全检查意见',
  caseReview: '反馈案卷评查意见',
  hotline: '转来12345热线及信访反映的问题',
  selfCheck: '组织开展自查并列出问题',
};

interface Document {
  title: string;
  documentNumber: string | null;
  issuedOn: Day | null;
}

/** Basis, meeting, task force, list and plan, principle: a sentence each, or a gap. What happened after the cut-off is not told. */
export function organisation(facts: SectionFacts): { sentences: string[]; gaps: SectionGap[] } {
  const sentences: string[] = [];
  const gaps: SectionGap[] = [];
  for (const part of [uncounted, basis, meeting, taskForce, listAndPlan, principle]) {
    const said = part(facts);
    if (said.sentence) sentences.push(said.sentence);
    gaps.push(...said.gaps);
  }
  return { sentences, gaps };
}

export interface Said {
  sentence: string | null;
  gaps: SectionGap[];
}

/** Says no word in the text; said first of the gaps, because whoever compares the text with the list counts more there. */
function uncounted({ drafts, cancelled }: SectionFacts): Said {
  const left = [
    ...(drafts > 0 ? [`${drafts}个问题尚未交办`] : []),
    ...(cancelled > 0 ? [`${cancelled}个问题已撤销`] : []),
  ];
  if (left.length === 0) return { sentence: null, gaps: [] };
  return missing('items.uncounted', `清单中另有${left.join('、')}，未计入以下文字和统计数。`);
}

function basis({ supervision, asOf }: SectionFacts): Said {
  const { issuer, documentNumber, feedbackOn, kind, basisDocuments } = supervision;
  const documents = basisDocuments.filter((document) => known(document.issuedOn, asOf));
  const told = known(feedbackOn, asOf)
    ? `${chineseDay(feedbackOn)}，${issuer}${FEEDBACK[kind]}${bracketed(documentNumber)}。`
    : '';
  const gaps = told ? [] : [gap('feedback.later', `反馈日期（${feedbackOn}）晚于截止日期，未写反馈情况。`)];
  if (documents.length === 0) {
    gaps.push(gap('basis.missing', '没有登记整改依据文件，未写依据文件名称。'));
    return { sentence: told || null, gaps };
  }
  return { sentence: `${told}整改工作依据${documents.map(named).join('、')}开展。`, gaps };
}

function meeting({ supervision, asOf }: SectionFacts): Said {
  const held = supervision.meeting;
  if (!held) return missing('meeting.missing', '没有登记专题研究会议，未写会议和日期。');
  if (!known(held.heldOn, asOf)) {
    return missing('meeting.later', `会议日期（${held.heldOn}）晚于截止日期，未写会议和日期。`);
  }
  return { sentence: `${chineseDay(held.heldOn)}，召开${held.name}，专题研究整改工作。`, gaps: [] };
}

function taskForce({ supervision }: SectionFacts): Said {
  const force = supervision.taskForce;
  if (!force) return missing('taskForce.missing', '没有登记工作专班，未写组织领导。');
  return { sentence: `成立${force.name}${force.leader ? `，由${force.leader}牵头负责` : ''}。`, gaps: [] };
}

function listAndPlan({ supervision, counts, asOf }: SectionFacts): Said {
  const plan = supervision.planDocument;
  const stands = plan !== null && known(plan.issuedOn, asOf);
  const gaps = stands
    ? []
    : [gap('plan.missing', plan ? '整改方案的日期晚于截止日期，未写方案。' : '没有登记整改方案，未写方案。')];
  const made = stands ? `制定${named(plan)}` : '';
  // The database lets no item be assigned without these three.
  const listed = counts.total > 0 ? '建立问题清单，逐项明确牵头单位、责任人和整改时限' : '';
  const clauses = [made, listed].filter(Boolean);
  return { sentence: clauses.length > 0 ? `${clauses.join('，')}。` : null, gaps };
}

/** A day that is not recorded is not held against a document. */
const known = (on: Day | null, asOf: Day): boolean => on === null || on <= asOf;

const bracketed = (documentNumber: string | null): string => (documentNumber ? `（${documentNumber}）` : '');

function named({ title, documentNumber }: Document): string {
  return `${title.startsWith('《') ? title : `《${title}》`}${bracketed(documentNumber)}`;
}

const gap = (code: string, detail: string): SectionGap => ({ code, detail });

const missing = (code: string, detail: string): Said => ({ sentence: null, gaps: [gap(code, detail)] });
