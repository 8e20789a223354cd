import { ImportCalendarYear } from '@application/deadline/import-calendar-year';
import { PreviewCalendarYear } from '@application/deadline/preview-calendar-year';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Get, HttpCode, Post, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { CalendarYearBody, yearOfBody } from './calendar.input';
import { CalendarPreviewView, CalendarYearsView, CalendarYearView, ImportedYearView } from './calendar.view';
import { CalendarYearPresenter } from './calendar-year.presenter';
import { PlanPreviewPresenter } from './plan-preview.presenter';
import { PreviewQuery } from './preview-query';
import { YearParam } from './year-param';

@ApiTags('calendar')
@Controller('calendar/years')
export class CalendarYearsController {
  constructor(
    private readonly presenter: CalendarYearPresenter,
    private readonly importYear: ImportCalendarYear,
    private readonly previewYear: PreviewCalendarYear,
    private readonly previews: PlanPreviewPresenter,
  ) {}

  @Get()
  @Require('own.session')
  @ApiOkResponse({ type: CalendarYearsView })
  async list(): Promise<CalendarYearsView> {
    return { data: await this.presenter.all() };
  }

  @Get(':year')
  @Require('own.session')
  @ApiOkResponse({ type: CalendarYearView })
  show(@YearParam() year: number): Promise<CalendarYearView> {
    return this.presenter.one(year);
  }

  /** What confirming it would move. Nothing is written; whoever goes away ends it. */
  @Post(':year/previews')
  @HttpCode(200)
  @Require('calendar.write')
  @ApiOkResponse({ type: CalendarPreviewView })
  async preview(
    @YearParam() year: number,
    @Body() body: CalendarYearBody,
    @CurrentActor() actor: Actor,
    @Query() { format = 'json' }: PreviewQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarPreviewView | StreamableFile | null> {
    const pages = await this.previewYear.run(actor, yearOfBody(year, body));
    return this.previews.answer(pages, { request, reply, format });
  }

  /** The year, confirmed. What hangs on its days is planned anew in the background, see `GET /calendar/replannings`. */
  @Put(':year')
  @Require('calendar.write')
  @ApiOkResponse({ type: ImportedYearView })
  async confirm(
    @YearParam() year: number,
    @Body() body: CalendarYearBody,
    @CurrentActor() actor: Actor,
  ): Promise<ImportedYearView> {
    const imported = await this.importYear.run(actor, yearOfBody(year, body));
    return { ...imported, year: await this.presenter.one(year) };
  }
}
