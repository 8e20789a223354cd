import type { Finding } from '../api/types';

interface Comparison {
  label: string;
  why: string;
}

const WAITING: Comparison = {
  label: '正在比对',
  why: '后台还没有看完这份材料，目前只比对了有没有完全相同的文件，看完后自动更新',
};
const UNREADABLE: Comparison = {
  label: '未能比对',
  why: '文件内容读不出来，只比对了有没有完全相同的文件，是否相似请人工核对',
};
const SAME_ONLY: Comparison = {
  label: '只比对是否完全相同',
  why: '这类文件不比对内容是否相似，改动过再用的看不出来，请人工核对',
};

/**
 * How far a piece was compared with what is used elsewhere, where that is not the whole way: no use found says less then. Null where it was.
 * `isOpenable`: of what waits for its scan nothing is shown, so its preview tells nothing of its type.
 */
export function comparisonOf(
  finding: Pick<Finding, 'state' | 'preview'> | undefined,
  isOpenable: boolean,
): Comparison | null {
  // What came after the findings were asked for is in none of them yet.
  if (!finding || finding.state === 'waiting') return WAITING;
  if (finding.state === 'unreadable') return UNREADABLE;
  // What cannot be shown was not looked into.
  return isOpenable && finding.preview === 'none' ? SAME_ONLY : null;
}
