import type { IntakeProposal, IntakeWarning } from './intake-proposal';

/** What a reader should look at before confirming, apart from numbering. */
export function proposalWarnings(proposal: Omit<IntakeProposal, 'warnings'>): IntakeWarning[] {
  const { kind, title, items } = proposal;
  const warnings: IntakeWarning[] = [];
  if (title === null) warnings.push({ code: 'title.missing', detail: '没有读到标题，请填写。', line: 1 });
  if (kind === 'annualReport') warnings.push(...reportWarnings(proposal));
  else if (items.length === 0) {
    warnings.push({ code: 'items.none', detail: '没有读出问题，请核对文件，或手工录入。', line: 1 });
  }
  return warnings;
}

function reportWarnings({ items, nextSteps }: Omit<IntakeProposal, 'warnings'>): IntakeWarning[] {
  const warnings: IntakeWarning[] = [];
  if (items.length === 0)
    warnings.push({ code: 'shortcomings.missing', detail: '没有读到“存在的不足”部分。', line: 1 });
  if (nextSteps.length === 0)
    warnings.push({ code: 'nextSteps.missing', detail: '没有读到“下一步安排”部分。', line: 1 });
  if (items.length === 0 || nextSteps.length === 0) return warnings;
  const answered = new Set(nextSteps.flatMap((step) => step.answers));
  for (const { number, title, source } of items) {
    if (answered.has(number)) continue;
    const detail = `不足${number}“${title}”没有对应的下一步安排。`;
    warnings.push({ code: 'shortcoming.unanswered', detail, line: source.line });
  }
  for (const { number, title, answers, source } of nextSteps) {
    if (answers.length > 0) continue;
    warnings.push({
      code: 'nextStep.unprompted',
      detail: `下一步安排${number}“${title}”没有对应的不足。`,
      line: source.line,
    });
  }
  return warnings;
}
