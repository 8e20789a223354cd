import { BusinessDay } from '@application/ports/business-day';
import { Calendars } from '@application/ports/calendars';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { DayField, Flag } from '../http/view';

class TodayView {
  @DayField() on!: string;
  @Flag() workingDay!: boolean;
  /** False where the year's holiday notice is not out yet. */
  @Flag() confirmed!: boolean;
}

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly businessDay: BusinessDay,
    private readonly calendars: Calendars,
  ) {}

  @Get('today')
  @Require('own.session')
  @ApiOkResponse({ type: TodayView })
  async today(): Promise<TodayView> {
    const on = await this.businessDay.today();
    const calendar = await this.calendars.current();
    return { on, workingDay: calendar.isWorkingDay(on), confirmed: calendar.isConfirmed(on) };
  }
}
