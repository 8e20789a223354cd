import type { Item } from '../api/types';
import { STATUS_WORDS } from './words';

type Show = (item: Item) => string;

const SHOWN: [string, Show][] = [
  ['状态', (item) => STATUS_WORDS[item.status]],
  ['问题', (item) => item.title],
  ['整改时限', (item) => item.dueOn ?? '无'],
  ['暂停计时', (item) => item.pausedOn ?? '无'],
  ['牵头单位', (item) => item.leadUnit?.name ?? '无'],
  ['责任领导', (item) => item.leader?.name ?? '无'],
  ['责任人', (item) => item.handler?.name ?? '无'],
  ['轮次', (item) => `第 ${item.cycle} 轮`],
  ['整改方案', (item) => PLAN_WORDS[item.planState]],
  ['整改目标', (item) => item.goal ?? '无'],
  ['整改措施', (item) => `${item.measures.length} 条`],
  ['进展', (item) => `${item.progress.length} 条`],
  ['佐证材料', (item) => `${item.evidence.length} 份`],
  ['延期申请', (item) => `${item.extensions.length} 份`],
  ['催办', (item) => `${item.urges.length} 次`],
  ['长效机制', (item) => `${item.mechanisms.length} 项`],
];

export const PLAN_WORDS: Record<Item['planState'], string> = {
  none: '未报送',
  submitted: '待审定',
  approved: '已审定',
};

/** What a person sees differently after somebody else's change, one sentence each. */
export function changesBetween(before: Item, after: Item): string[] {
  return SHOWN.filter(([, show]) => show(before) !== show(after)).map(
    ([label, show]) => `${label}：${show(before)} → ${show(after)}`,
  );
}
