import type { IntakeWarning } from './intake-proposal';
import { isNode, type Outline, type OutlineNode } from './outline';
import type { MarkerForm } from './marker';

const UNCOUNTED: readonly MarkerForm[] = ['plain', 'bullet', 'decimal'];

/**
 * Checks the order of numbers under each heading. A list may run on across headings (1–3 under 一, 4–6 under 二), and a
 * second list may begin at 1 after a paragraph without a number.
 */
export function numberingWarnings(outline: Outline): IntakeWarning[] {
  const warnings: IntakeWarning[] = [];
  const lastOf = new Map<MarkerForm, number>();
  const walk = (content: Outline['content']): void => {
    let previous: OutlineNode | null = null;
    let paragraphBetween = false;
    for (const one of content) {
      if (!isNode(one)) {
        paragraphBetween = true;
        continue;
      }
      if (!UNCOUNTED.includes(one.marker.form)) {
        const before = previous?.marker.form === one.marker.form ? previous : null;
        const anew = one.marker.ordinal === 1 && (before === null || paragraphBetween);
        const runsOn = before === null && one.marker.ordinal === (lastOf.get(one.marker.form) ?? 0) + 1;
        const warning = anew || runsOn ? null : compare(one, before);
        if (warning) warnings.push(warning);
        lastOf.set(one.marker.form, one.marker.ordinal);
      }
      walk(one.content);
      previous = one;
      paragraphBetween = false;
    }
  };
  walk(outline.content);
  return warnings;
}

function compare(node: OutlineNode, before: OutlineNode | null): IntakeWarning | null {
  const expected = (before?.marker.ordinal ?? 0) + 1;
  const { ordinal } = node.marker;
  const line = node.paragraph.line;
  const label = node.marker.label.replace(/[、，：:.．]$/, '');
  if (ordinal === expected) return null;
  if (before && ordinal <= before.marker.ordinal) {
    return {
      code: 'numbering.repeated',
      line,
      detail: `第${line}行序号“${label}”重复或倒退：它前面已是第${before.marker.ordinal}项。`,
    };
  }
  return {
    code: 'numbering.gap',
    line,
    detail: `第${line}行序号“${label}”不连续：应为第${expected}项，请核对是否缺项。`,
  };
}
