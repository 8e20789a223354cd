const DAY = '(?:20\\d\\d年)?\\d{1,2}月(?:\\d{1,2}[日号]|底|末|中旬|上旬|下旬)?';
const NUMBER = '(?:\\d+|[一二两三四五六七八九十]+)';
const RULES: readonly RegExp[] = [
  new RegExp(`(?:自|从)?[^。；，,（(：:]{0,12}之日起${NUMBER}个?(?:工作日|自然日|日|天|月)(?:之?内)?`),
  new RegExp(`(?:20\\d\\d年)(?:底|末|年底|\\d{1,2}月(?:\\d{1,2}[日号]|底|末|中旬|上旬|下旬)?)(?:之?前|以前)`),
  new RegExp(`${DAY}(?:之?前|以前)`),
  new RegExp(`${NUMBER}个?(?:工作日|月)(?:之?内)`),
  /(?<=[（(，,；;。：:]|^)(?:立行立改|立整立改|立即整改|即知即改|即查即改|长期坚持|持续整改|持续推进|分阶段整改|限期整改)(?=[）)，,；;。：:]|并|$)/,
];

const AT_ONCE =
  '(?:立行立改|立整立改|立即整改|即知即改|即查即改|长期坚持|持续整改|持续推进|分阶段整改|限期整改)(?:[，,、](?:立行立改|立即整改|长期坚持|持续整改|持续推进|持续坚持))*';
const LAST_CLAUSE = new RegExp(`(^|[，,；;。])(${AT_ONCE})[。；;]?$`);

/** Takes 立行立改, 长期坚持 and the like off the end of a text, where they stand as a clause of their own. */
export function takeLastDueRule(text: string): { text: string; dueRule: string | null } {
  const match = LAST_CLAUSE.exec(text);
  if (!match) return { text, dueRule: null };
  const rest = text.slice(0, match.index) + match[1]!.replace(/[，,；;]/, '');
  return { text: rest, dueRule: match[2]! };
}

/** The date rule a text states, as written (2025年6月底前, 方案上报之日起3个月内, 立行立改), or null. */
export function statedDueRule(text: string): string | null {
  for (const rule of RULES) {
    const match = rule.exec(text);
    if (match) return match[0];
  }
  return null;
}
