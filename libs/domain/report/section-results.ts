import { chineseDay } from '../day';
import type { SectionFacts } from './section-facts';

/** The results with `{key}` where a figure goes. Zeros are printed. */
export function results({ asOf, counts }: SectionFacts): string[] {
  const day = `截至${chineseDay(asOf)}`;
  if (counts.total === 0) {
    return [`${day}，问题清单中已交办的问题{total}个，不计算整改完成率。`];
  }
  const shown = counts.publicity > 0 ? '（含公示中{publicity}个）' : '';
  const done = counts.open === 0 ? '问题清单所列问题已全部销号。' : '';
  return [
    `${day}，问题清单共有问题{total}个，其中共性问题{common}个、个性问题{specific}个、自查问题{selfIdentified}个；` +
      `按整改类型分，立行立改{immediate}个、限期整改{timeBound}个、长期坚持{continuing}个。`,
    `已整改销号{closed}个，正在整改{open}个（其中待验收{submitted}个${shown}、逾期{overdue}个），整改完成率{rate}%。${done}`,
    `制定整改措施{measures}条，已完成{measuresDone}条；建立长效机制{mechanisms}项。` +
      `申请延期{extensions}次；暂停计时的问题{paused}个；验收中退回过的问题{returned}个，销号后重启的问题{reopened}个。`,
    ...lookBack(counts),
  ];
}

/** 回头看, where there was any: what was looked back at of what was closed, and what had come back. */
function lookBack(counts: SectionFacts['counts']): string[] {
  if (counts.lookedBack === 0 || counts.everClosed === 0) return [];
  return [
    '对销号问题开展“回头看”：销号过的问题{everClosed}个，安排回头看{lookBackPlanned}个，已回头看{lookedBack}个，覆盖率{lookBackCoverage}%；' +
      '其中发现反弹{rebounded}个，反弹率{reboundRate}%。' +
      (counts.rebounded > 0 ? '反弹问题已重启整改。' : ''),
  ];
}
