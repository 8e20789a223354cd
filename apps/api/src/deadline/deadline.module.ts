import { ChangeProcedure } from '@application/deadline/change-procedure';
import { ChangeAftercare } from '@application/deadline/change-aftercare';
import { ChangeDispatch } from '@application/deadline/change-dispatch';
import { ChangeDateRules } from '@application/deadline/change-date-rules';
import { CancelCalendarImport } from '@application/deadline/cancel-calendar-import';
import { ImportCalendarYear } from '@application/deadline/import-calendar-year';
import { PlanRulesInForce } from '@application/deadline/plan-rules-in-force';
import { PlanTrial } from '@application/deadline/plan-trial';
import { PreviewDateRules } from '@application/deadline/preview-date-rules';
import { PreviewCalendarYear } from '@application/deadline/preview-calendar-year';
import { ReadHolidayFile } from '@application/deadline/read-holiday-file';
import { Module } from '@nestjs/common';
import { AftercarePolicyController } from './aftercare-policy.controller';
import { CalendarController } from './calendar.controller';
import { CalendarYearPresenter } from './calendar-year.presenter';
import { CalendarImportsController } from './calendar-imports.controller';
import { CalendarYearsController } from './calendar-years.controller';
import { DateRulePolicyController } from './date-rule-policy.controller';
import { DateRulesController } from './date-rules.controller';
import { DispatchPolicyController } from './dispatch-policy.controller';
import { HolidayReadingsController } from './holiday-readings.controller';
import { PlanPreviewPresenter } from './plan-preview.presenter';
import { ProcedurePolicyController } from './procedure-policy.controller';
import { ReplanningsController } from './replannings.controller';

@Module({
  controllers: [
    AftercarePolicyController,
    CalendarController,
    CalendarYearsController,
    CalendarImportsController,
    DateRulePolicyController,
    DateRulesController,
    DispatchPolicyController,
    HolidayReadingsController,
    ProcedurePolicyController,
    ReplanningsController,
  ],
  providers: [
    ChangeAftercare,
    ChangeProcedure,
    ChangeDateRules,
    ChangeDispatch,
    ImportCalendarYear,
    CancelCalendarImport,
    PreviewCalendarYear,
    PreviewDateRules,
    PlanRulesInForce,
    PlanTrial,
    PlanPreviewPresenter,
    ReadHolidayFile,
    CalendarYearPresenter,
  ],
  exports: [PlanRulesInForce, PlanTrial, PlanPreviewPresenter],
})
export class DeadlineModule {}
