import type { Item } from '../../api/types';
import { sentences } from '../../deadline/rule-words';
import { type DateRule, useDateRule } from '../../deadline/use-date-rule';
import { DatedText } from '../../ui/dated-text';
import { Tag } from '../../ui/tag';
import { ruleEvents } from '../rule-events';

/** What a date is reckoned anew after. */
const EVENT_WORDS: Record<NonNullable<DateRule['event']>, string> = {
  feedback: '收到反馈意见',
  planFiled: '方案上报',
  planApproved: '方案审定',
  receipt: '签收',
};

const IN_WORK = ['assigned', 'inProgress', 'submitted'];

/** The date that holds, whether a rule or a person set it, and the sum behind it. What is settled is not reckoned again. */
export function DueBasis({ item }: { item: Item }) {
  const { dueOn, dueBasis, dueRule, status } = item;
  const { rule } = useDateRule(IN_WORK.includes(status) ? dueRule : null, ruleEvents(item));
  if (!dueOn) return '—';
  const awaits = dueBasis === 'rule' && rule && !rule.on ? rule.event : null;
  return (
    <>
      <span className="nowrap">{dueOn}</span>
      {dueBasis && `（${dueBasis === 'rule' ? '按规则推算' : '由人填写'}）`}
      {awaits && <Tag tone="yellow">暂定，待{EVENT_WORDS[awaits]}后重算</Tag>}
      {rule?.understood && (
        <p className="quiet">
          <DatedText>{`${leadOf(item, rule)}${sentences(rule.arithmetic, rule.on && rule.skipped, rule.assumption)}`}</DatedText>
        </p>
      )}
    </>
  );
}

/** A date by hand that differs from what its rule comes to says so. */
function leadOf({ dueOn, dueBasis }: Item, { on }: DateRule): string {
  return dueBasis === 'hand' && on && on !== dueOn ? `按时限要求推算为 ${on}：` : '';
}
