import { BusinessDay } from '@application/ports/business-day';
import { Calendars } from '@application/ports/calendars';
import { DateRulePolicies } from '@application/ports/date-rule-policies';
import { SupervisionQueries } from '@application/ports/supervision-queries';
import type { Day } from '@domain/day';
import { reckonDue } from '@domain/deadline/reckon-due';
import { skippedDays } from '@domain/deadline/skipped-days';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IsCleanText, IsDay, IsId, Optional } from '../http/shape';
import { Choice, DayField, Flag, Text } from '../http/view';

class DateRuleQuery {
  @IsCleanText(200) text!: string;
  /** The list whose feedback it counts from; without it `reference`, without both today. */
  @Optional() @IsId() supervisionId?: string;
  @Optional() @IsDay() reference?: Day;
  /** When the unit received the item, if it has. */
  @Optional() @IsDay() receivedOn?: Day;
  /** When its first plan was filed and approved, if it was. */
  @Optional() @IsDay() planFiledOn?: Day;
  @Optional() @IsDay() planApprovedOn?: Day;
  /** When the clock opened the present year of a continuing item, if it did. */
  @Optional() @IsDay() yearOpenedOn?: Day;
}

class DateRuleView {
  /** False: not understood, a person sets the date. */
  @Flag() understood!: boolean;
  @Text(true) phrase!: string | null;
  @Text(true) assumption!: string | null;
  @Text(true) arithmetic!: string | null;
  /** Which days a count of working days passed over. */
  @Text(true) skipped!: string | null;
  /** What it counts from; null for a day the words name themselves. */
  @Choice(['feedback', 'planFiled', 'planApproved', 'receipt'], true) event!: string | null;
  @DayField(true) on!: string | null;
  /** While the event has no day: what it comes to were it today. */
  @DayField(true) provisionalOn!: string | null;
  /** False where working days of a year without a published calendar were counted. */
  @Flag() confirmed!: boolean;
}

/** What the words of a deadline mean, with the arithmetic. Nothing is kept. */
@ApiTags('calendar')
@Controller('date-rules')
export class DateRulesController {
  constructor(
    private readonly supervisions: SupervisionQueries,
    private readonly businessDay: BusinessDay,
    private readonly calendars: Calendars,
    private readonly policies: DateRulePolicies,
  ) {}

  @Get()
  @Require('own.session')
  @ApiOkResponse({ type: DateRuleView })
  async read(@Query() query: DateRuleQuery, @CurrentActor() actor: Actor): Promise<DateRuleView> {
    const today = await this.businessDay.today();
    const list = query.supervisionId ? await this.supervisions.one(actor, query.supervisionId) : null;
    const feedback = list?.feedbackOn ?? query.reference ?? today;
    const rules = { policy: await this.policies.current(), calendar: await this.calendars.current() };
    const { receivedOn = null, planFiledOn = null, planApprovedOn = null, yearOpenedOn: yearOpened = null } = query;
    const events = { feedback, receipt: receivedOn, planFiled: planFiledOn, planApproved: planApprovedOn, yearOpened };
    const due = reckonDue({ rule: query.text, events }, rules);
    if (!due) return NOT_UNDERSTOOD;
    const { phrase, assumption, arithmetic, event } = due;
    const said = { understood: true, phrase, assumption, arithmetic, event };
    const skippedBy = ({ countedFrom, on }: { countedFrom: Day | null; on: Day }) =>
      (countedFrom && skippedDays(countedFrom, on, rules.calendar)) || null;
    if (due.state === 'dated')
      return { ...said, skipped: skippedBy(due), on: due.on, provisionalOn: null, confirmed: due.confirmed };
    const assumed = reckonDue({ rule: query.text, events: { ...events, [due.awaits]: today } }, rules);
    const dated = assumed?.state === 'dated' ? assumed : null;
    const skipped = dated && skippedBy(dated);
    return { ...said, skipped, on: null, provisionalOn: dated?.on ?? null, confirmed: dated?.confirmed ?? true };
  }
}

const NOT_UNDERSTOOD: DateRuleView = {
  understood: false,
  phrase: null,
  assumption: null,
  arithmetic: null,
  skipped: null,
  event: null,
  on: null,
  provisionalOn: null,
  confirmed: true,
};
