import type { Day } from '../day';
import { DUTY_KIND_WORDS, type RuledDutyKind } from '../deadline/duty';
import { type ReminderPolicy, type RuledItem, rulesFor } from '../deadline/reminder-policy';
import type { WorkCalendar } from '../deadline/work-calendar';
import type { Audience } from '../notice/notice';
import type { DocumentKind } from './document-kind';

/** A rung the clock proposed, with its terms as the rules had them then; and what people decided. */
export interface RungProposal {
  id: string;
  itemId: string;
  cycle: number;
  kind: RuledDutyKind;
  rung: number;
  document: DocumentKind | null;
  /** Working days from the issue to the reply; null asks for none. */
  replyWithin: number | null;
  audience: Audience[];
  proposedOn: Day;
  outcome: 'issued' | 'declined' | null;
  decidedById: string | null;
  decidedOn: Day | null;
  reason: string | null;
  documentId: string | null;
}

/** What the rules say of a rung: its document, reply and audience. Null where they no longer have it. */
export function rungRow(policy: ReminderPolicy, item: RuledItem, rung: number): ReminderPolicy[number] | null {
  return rulesFor(policy, item).find((row) => row.anchor === 'dueOn' && row.rung === rung) ?? null;
}

/** The words of the rung that comes after this one, or null after the last. */
export function nextRungWords(policy: ReminderPolicy, item: RuledItem, rung: number): string | null {
  const above = rulesFor(policy, item)
    .filter((row) => row.anchor === 'dueOn' && row.rung > rung)
    .sort((a, b) => a.rung - b.rung)[0];
  return above ? DUTY_KIND_WORDS[above.kind] : null;
}

/** By when a rung is to be answered: counted from the interview where there is one, else from the day of issue. */
export function replyDay(
  { replyWithin }: Pick<RungProposal, 'replyWithin'>,
  heldOn: Day | null,
  on: Day,
  calendar: WorkCalendar,
): Day | null {
  return replyWithin === null ? null : calendar.addWorkingDays(heldOn ?? on, replyWithin);
}
