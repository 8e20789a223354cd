import { UnpublishedMark } from '../calendar/marked-day';
import type { DateRule } from './use-date-rule';

/** A rule aloud: the day, its arithmetic, the days passed over, and how sure it is. */
export function RuleWords({ rule }: { rule: DateRule }) {
  if (!rule.understood) return <>读不懂这样的要求，不能推算，请直接填写日期。</>;
  const { on, provisionalOn, arithmetic, skipped, assumption, confirmed } = rule;
  return (
    <>
      {on && <strong className="nowrap">{on}</strong>}
      {!on && provisionalOn && (
        <>
          暂按今天起算为 <strong className="nowrap">{provisionalOn}</strong>，日期确定后自动重算。
        </>
      )}{' '}
      {!confirmed && <UnpublishedMark />} {sentences(arithmetic, skipped, assumption)}
    </>
  );
}

/** Each part with its full stop. */
export function sentences(...parts: (string | null)[]): string {
  return parts
    .filter(Boolean)
    .map((part) => `${part}。`)
    .join('');
}
