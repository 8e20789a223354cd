import type { SectionGap } from './section-gap';
import type { SectionFacts } from './section-facts';

/** The principle in the field's words, each only as far as the data bears it. */
export function principle({ counts, drafts, cancelled }: SectionFacts): {
  sentence: string | null;
  gaps: SectionGap[];
} {
  const gaps: SectionGap[] = [];
  const words: string[] = [];
  const claim = (borne: boolean, word: string, want: string): void => {
    if (borne) words.push(word);
    else gaps.push({ code: 'principle.unborne', detail: `未写“${word}”：${want}。` });
  };
  const unlisted = [
    ...(counts.total === 0 ? ['没有已交办的问题'] : []),
    ...(drafts > 0 ? [`有${drafts}个问题尚未交办`] : []),
    ...(cancelled > 0 ? [`有${cancelled}个问题已撤销`] : []),
  ];
  claim(unlisted.length === 0, '照单全收', `清单中${unlisted.join('，')}`);
  claim(counts.immediate > 0, '立行立改', '没有立行立改的问题');
  const kinds = [
    ...(counts.common > 0 ? ['共性'] : []),
    ...(counts.specific > 0 ? ['个性'] : []),
    ...(counts.selfIdentified > 0 ? ['自查'] : []),
  ];
  claim(kinds.length > 1, combined(kinds), '清单中的问题不足两种性质');
  claim(counts.selfIdentified > 0, '举一反三', '没有自查发现的问题');
  claim(counts.mechanisms > 0, '健全长效机制', '没有登记长效机制');
  return { sentence: words.length > 0 ? `整改中坚持${words.join('，')}。` : null, gaps };
}

/** 共性、个性与自查问题相结合. */
function combined(kinds: readonly string[]): string {
  const named = kinds.length > 1 ? kinds : ['共性', '个性', '自查'];
  return `${named.slice(0, -1).join('、')}与${named.at(-1)}问题相结合`;
}
