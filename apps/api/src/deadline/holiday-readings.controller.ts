import { ReadHolidayFile } from '@application/deadline/read-holiday-file';
import type { YearDays } from '@domain/deadline/calendar-year';
import { type HolidayText, readHolidayText } from '@domain/deadline/read-holiday-text';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Require } from '../http/access';
import { receiveForm, refuseFields } from '../http/multipart';
import { HolidayFileForm, HolidayTextBody } from './calendar.input';
import { HolidayReadingView } from './calendar.view';
import { yearIn } from './year-param';

/** What a notice or a file says of a year. Nothing is kept. */
@ApiTags('calendar')
@Controller('calendar')
export class HolidayReadingsController {
  constructor(private readonly readFile: ReadHolidayFile) {}

  @Post('readings')
  @HttpCode(200)
  @Require('calendar.write')
  @ApiOkResponse({ type: HolidayReadingView })
  read(@Body() { text, year }: HolidayTextBody): HolidayReadingView {
    return presentReading(readHolidayText(text, year ?? null));
  }

  @Post('file-readings')
  @HttpCode(200)
  @Require('calendar.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: HolidayFileForm })
  @ApiOkResponse({ type: HolidayReadingView })
  async readUpload(@Req() request: FastifyRequest): Promise<HolidayReadingView> {
    const { fields, file: readOf } = await receiveForm(
      request,
      (content, name) => this.readFile.run(content, name),
      () => undefined,
    );
    const { year, ...others } = fields;
    refuseFields(others);
    return presentReading(readOf(year === undefined ? null : yearIn(year)));
  }
}

function presentReading({ reading, notice }: HolidayText): HolidayReadingView {
  const { neighbours, ...said } = reading;
  return { ...said, notice, neighbours: neighbours.map(presentDays) };
}

const presentDays = ({ year, holidays, makeUpDays }: YearDays) => ({
  year,
  holidays: [...holidays],
  makeUpDays: [...makeUpDays],
});
