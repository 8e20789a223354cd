import { type HolidayFile, ReadHolidayFile } from '@application/deadline/read-holiday-file';
import { readHolidayNotice } from '@domain/deadline/read-holiday-notice';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Require } from '../http/access';
import { receiveForm, refuseFields } from '../http/multipart';
import { HolidayFileForm, HolidayTextBody } from './calendar.input';
import { HolidayReadingView } from './calendar.view';

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
    return presentReading({ reading: readHolidayNotice(text, year ?? null), notice: text });
  }

  @Post('file-readings')
  @HttpCode(200)
  @Require('calendar.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: HolidayFileForm })
  @ApiOkResponse({ type: HolidayReadingView })
  async readUpload(@Req() request: FastifyRequest): Promise<HolidayReadingView> {
    const { fields, file } = await receiveForm(
      request,
      (content, name) => this.readFile.run(content, name),
      () => undefined,
    );
    refuseFields(fields);
    return presentReading(file);
  }
}

function presentReading({ reading, notice }: HolidayFile): HolidayReadingView {
  const { year, source, number, holidays, makeUpDays, warnings, faults } = reading;
  return { year, source, number, notice, holidays, makeUpDays, warnings, faults };
}
