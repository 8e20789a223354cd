import type { LookBack } from '../api/types';

export const RESULT_WORDS = { holds: '巩固', partly: '部分反弹', rebound: '反弹' } as const;

export const STATE_WORDS: Record<LookBack['state'], string> = {
  planned: '待开展',
  due: '近期到期',
  overdue: '逾期',
  done: '已完成',
  cancelled: '已取消',
};

export const SOURCE_WORDS: Record<LookBack['source'], string> = { policy: '按规则', round: '抽样', hand: '人工' };

export const DEED_WORDS: Record<LookBack['allowedActions'][number], string> = {
  result: '登记结果',
  change: '调整',
  cancellation: '取消',
};

type Tone = 'red' | 'yellow' | 'green' | 'grey' | 'blue';

/** How it stands in two words, and how it is coloured. */
export function standing(one: LookBack): { tone: Tone; label: string } {
  switch (one.outcome) {
    case 'rebound':
      return { tone: 'red', label: '反弹，已重启' };
    case 'partly':
      return { tone: 'yellow', label: '部分反弹' };
    case 'holds':
      return { tone: 'green', label: '巩固' };
    case 'cancelled':
      return { tone: 'grey', label: '已取消' };
    case null:
      return { tone: TONES[one.state], label: STATE_WORDS[one.state] };
  }
}

const TONES: Record<LookBack['state'], Tone> = {
  planned: 'blue',
  due: 'yellow',
  overdue: 'red',
  done: 'green',
  cancelled: 'grey',
};

/** Who goes, or went; marked where he verified it. */
export function goesWords({ doneBy, assignee, byVerifier }: LookBack): string {
  const name = (doneBy ?? assignee)?.name;
  if (!name) return '未指定（核查员均可）';
  return byVerifier ? `${name}（参加过验收）` : name;
}
