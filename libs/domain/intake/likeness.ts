/** Words every report uses of every subject; they make no two sentences alike. */
const EMPTY_WORDS =
  /进一步|有待|仍需|还需|需要|不断|持续|继续|切实|着力|全面|深入|加强|强化|提升|提高|增强|推进|推动|完善|健全|规范|深化|创新|加大|落实|抓好|做好|工作|建设|方面|法治政府|问题|存在|不足|不够|不高|不强|薄弱|单一|欠缺|还|不|的|和|与|及|等|性|化/g;
const SIGNS = /[^\p{Script=Han}A-Za-z0-9]/gu;

/** A text without signs and empty words. */
export const essence = (text: string): string => text.replace(SIGNS, '').replace(EMPTY_WORDS, ' ');

/** Dice likeness of two texts over pairs of neighbouring characters: 0 nothing shared, 1 the same pairs. */
export function dice(left: string, right: string): number {
  const [a, b] = [pairs(left), pairs(right)];
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/** True when at least three pairs are shared, and they make most of the shorter text: 法制审核质量 in 严把法制审核关，实行…. */
export function contained(left: string, right: string): boolean {
  const [a, b] = [pairs(left), pairs(right)];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared >= 3 && shared >= Math.min(a.size, b.size) * 0.6;
}

function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.split(' ')) for (let at = 0; at + 1 < word.length; at += 1) found.add(word.slice(at, at + 2));
  return found;
}
