import type { DocumentKind, IntakeProposal, ProposedItem, ProposedNature } from '@domain/intake/intake-proposal';

const KINDS: Record<DocumentKind, string> = {
  feedbackLetter: '反馈意见',
  plan: '整改方案',
  annualReport: '年度报告',
  rectificationReport: '整改情况报告',
  ledger: '台账',
  hazardList: '隐患清单',
  caseReview: '案卷评查',
  other: '其他',
};
const NATURES: Record<ProposedNature, string> = { common: '共性', specific: '个性', selfIdentified: '自查' };

/** A proposal as lines a person reads on the terminal. */
export function presentProposal({ kind, title, items, nextSteps, warnings }: IntakeProposal): string[] {
  return [
    `文种：${KINDS[kind]}`,
    `标题：${title ?? '（未读到）'}`,
    '',
    `${kind === 'annualReport' ? '存在的不足' : '问题'}（${items.length}）`,
    ...items.flatMap(itemLines),
    ...(nextSteps.length > 0 ? ['', `下一步安排（${nextSteps.length}）`] : []),
    ...nextSteps.map(({ number, title: text, answers, source }) => {
      const what = answers.length > 0 ? `对应问题 ${answers.join('、')}` : '没有对应的问题';
      return `  ${number}. ${text}［${what}］（第${source.line}行）`;
    }),
    ...(warnings.length > 0 ? ['', `需要核对（${warnings.length}）`] : []),
    ...warnings.map(({ line, detail }) => `  第${line}行：${detail}`),
  ];
}

function itemLines(item: ProposedItem): string[] {
  const facts = [
    item.category,
    item.nature && NATURES[item.nature],
    item.unitName && `责任单位：${item.unitName}`,
    item.dueRule && `整改时限：${item.dueRule}`,
  ].filter(Boolean);
  return [
    `  ${item.number}. ${item.title}（第${item.source.line}行）`,
    ...(facts.length > 0 ? [`     ${facts.join('；')}`] : []),
    ...(item.manifestation ? [`     表现：${item.manifestation}`] : []),
    ...(item.cause ? [`     原因：${item.cause}`] : []),
    `     原文：“${item.source.quote}”`,
  ];
}
