import { CancelCalendarImport } from '@application/deadline/cancel-calendar-import';
import { PreviewCalendarYear } from '@application/deadline/preview-calendar-year';
import { yearBefore } from '@application/deadline/year-before';
import { CalendarYears } from '@application/ports/calendar-years';
import type { Actor } from '@domain/unit/actor';
import { Controller, HttpCode, Post, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { CalendarPreviewView, ImportedYearView } from './calendar.view';
import { CalendarYearPresenter } from './calendar-year.presenter';
import { PlanPreviewPresenter } from './plan-preview.presenter';
import { PreviewQuery } from './preview-query';

/** An import of a year, cancelled: the year is as it was before. */
@ApiTags('calendar')
@Controller('calendar/imports/:importId/cancellation')
export class CalendarImportsController {
  constructor(
    private readonly cancelImport: CancelCalendarImport,
    private readonly previewYear: PreviewCalendarYear,
    private readonly years: CalendarYears,
    private readonly presenter: CalendarYearPresenter,
    private readonly previews: PlanPreviewPresenter,
  ) {}

  /** What cancelling it would move. Nothing is written; whoever goes away ends it. */
  @Post('previews')
  @HttpCode(200)
  @Require('calendar.write')
  @ApiOkResponse({ type: CalendarPreviewView })
  async preview(
    @IdParam('importId') importId: string,
    @CurrentActor() actor: Actor,
    @Query() { format = 'json' }: PreviewQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarPreviewView | StreamableFile | null> {
    const before = yearBefore(await this.years.oneImport(importId));
    const pages = await this.previewYear.restoring(actor, before);
    return this.previews.answer(pages, { request, reply, format });
  }

  /** Dates and reminders are planned anew in the background, see `GET /calendar/replannings`. */
  @Put()
  @Require('calendar.write')
  @ApiOkResponse({ type: ImportedYearView })
  async cancel(@IdParam('importId') importId: string, @CurrentActor() actor: Actor): Promise<ImportedYearView> {
    const { year, ...cancelled } = await this.cancelImport.run(actor, importId);
    return { ...cancelled, amended: [], year: await this.presenter.one(year) };
  }
}
