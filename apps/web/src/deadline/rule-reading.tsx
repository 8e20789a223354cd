import './deadline.css';
import { RuleWords } from './rule-words';
import { useDateRule } from './use-date-rule';

/** Under the words of a deadline: what they come to. */
export function RuleReading({ text, supervisionId }: { text: string | null | undefined; supervisionId: string }) {
  const { rule } = useDateRule(text, { supervisionId });
  return rule ? (
    <p className="rule-reading" role="status">
      <RuleWords rule={rule} />
    </p>
  ) : null;
}
