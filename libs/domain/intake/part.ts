/** The parts of a report or letter that matter here, told by the meaning of their headings. */
export type Part = 'shortcomings' | 'nextSteps' | 'both' | 'achievements' | 'firstResponsible' | 'demands';

const LACK = '(?:不足|问题|短板|弱项|困难|差距|薄弱环节|缺点)';
const SHORTCOMINGS = new RegExp(
  [
    `(?:存在|面临|查摆|发现|反馈|指出|排查|检查)[^。；，,]{0,14}(?:${LACK}|隐患)`,
    `^(?:当前|目前|主要|突出|工作)?(?:的)?(?:${LACK})(?:$|[和与及、，：:（(]|清单|表现|方面|原因|分析)`,
    `(?:共性|个性|自查)(?:的)?问题`,
    `(?:主要|突出|有关|具体)(?:的)?(?:${LACK})`,
    `问题(?:清单|和原因|及原因)`,
    `差距和?不足`,
  ].join('|'),
);
const NOT_SHORTCOMINGS = /问题导向|解决.{0,8}问题|化解|整治|问题整改(?:情况|落实|进展|成效|推进|任务|工作)|意见和?建议/;
const NEXT_STEPS = new RegExp(
  [
    `下一?步|下一?阶段|下一年度?|下一?年度|下半年`,
    `(?:明年|来年|今后|20\\d\\d年)[^。；]{0,26}(?:安排|计划|打算|思路|目标|举措|措施|重点|任务|要点|谋划|展望)`,
    `(?:主要|工作|重点|总体)(?:的)?(?:安排|计划|打算|思路)`,
    `(?:努力|改进|整改)(?:的)?(?:方向|打算)|改进(?:的)?措施|(?:今后|未来).{0,8}(?:方向|打算)`,
  ].join('|'),
);
const ACHIEVEMENTS = /成效|成绩|情况|做法|亮点|回顾|总结|完成|进展|履职|职责/;
const FIRST_RESPONSIBLE = /第一责任人|主要负责(?:人|同志).{0,12}(?:履行|履职|职责)|履行.{0,16}职责/;
const DEMANDS =
  /(?:整改|工作|有关|相关|几点|下步)?(?:的)?(?:要求|建议|意见)$|意见和?建议|组织(?:保障|领导)$|保障措施|总体要求|指导思想|基本原则|工作原则|整改目标|基本情况$|总体情况$/;

/** The part a heading opens, or null. `heading` is its text without the marker. */
export function partOf(heading: string): Part | null {
  const text = heading.replace(/[。：:；;]$/, '');
  if (FIRST_RESPONSIBLE.test(text)) return 'firstResponsible';
  const lacks = SHORTCOMINGS.test(text) && !NOT_SHORTCOMINGS.test(text);
  const ahead = NEXT_STEPS.test(text) && !/(?:成效|情况|成绩|完成|开展|回顾|总结)/.test(text);
  if (lacks && (ahead || /(?:打算|下一?步|整改方向|努力方向|改进措施)/.test(text))) return 'both';
  if (lacks) return 'shortcomings';
  if (ahead) return 'nextSteps';
  if (DEMANDS.test(text)) return 'demands';
  return ACHIEVEMENTS.test(text) || /举措/.test(text) ? 'achievements' : null;
}

/** A line without a number that opens 存在的不足, 下一步安排 or the duties of the first responsible: short, and no sentence. */
export function isUnnumberedPart(text: string): boolean {
  if (text.length > 60 || /[。；;！？]/.test(text)) return false;
  const part = partOf(text);
  if (part === 'firstResponsible') return true;
  if (text.length > 30 || /[，,]/.test(text)) return false;
  return part === 'shortcomings' || part === 'nextSteps' || part === 'both';
}
