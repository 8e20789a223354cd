import type { DocumentKind } from './intake-proposal';
import { nodesOf, type Outline } from './outline';
import { partOf } from './part';

/** Words of a title and the kind they name; the first that fits decides. */
const BY_TITLE: readonly [RegExp, DocumentKind][] = [
  [
    /整改(?:工作|任务|落实|进展|完成)*(?:的)?(?:情况|进展|结果|完成)|整改报告|整改(?:工作)?(?:总结|汇报)/,
    'rectificationReport',
  ],
  [/整改.{0,12}(?:方案|计划)|(?:方案|计划).{0,6}整改/, 'plan'],
  [/隐患/, 'hazardList'],
  [/案卷.{0,10}(?:评查|检查|抽查|自查)|评查(?:情况|结果|通报)/, 'caseReview'],
  [/台账|(?:问题|整改|任务|责任).{0,4}清单|整改(?:任务)?表/, 'ledger'],
  [/反馈|(?:督察|督查|巡察|巡视|审计|检查|监督).{0,6}意见|督办通知|整改通知/, 'feedbackLetter'],
  [
    /(?:法治|依法行政|依法治).{0,24}(?:报告|总结|汇报|情况)|年度.{0,10}(?:报告|总结)|工作(?:报告|总结)|述法/,
    'annualReport',
  ],
];

/** What kind of document this is, by its title, else by its parts and opening words. `opening` is its first running text. */
export function documentKind(title: string | null, outline: Outline, opening: string): DocumentKind {
  return fits(title ?? '') ?? byParts(outline, opening);
}

const fits = (words: string): DocumentKind | null => BY_TITLE.find(([shape]) => shape.test(words))?.[1] ?? null;

function byParts(outline: Outline, opening: string): DocumentKind {
  const parts = nodesOf(outline).map((node) => partOf(node.paragraph.text.slice(node.paragraph.start)));
  const has = (part: string): boolean => parts.some((found) => found === part || found === 'both');
  if (has('shortcomings') && has('nextSteps')) return 'annualReport';
  const first = /(?:现将|现就|下面).{0,80}(?:如下|报告|汇报)/.exec(opening)?.[0];
  if (first && /整改/.test(first)) return fits(first) ?? 'rectificationReport';
  if (first && /反馈/.test(first)) return 'feedbackLetter';
  if (has('nextSteps') && has('achievements')) return 'annualReport';
  if (/隐患/.test(opening) && has('shortcomings')) return 'hazardList';
  return has('shortcomings') ? 'feedbackLetter' : 'other';
}
