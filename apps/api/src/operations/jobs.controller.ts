import { type ScheduleName, SCHEDULES } from '@application/operations/schedules';
import { RunSchedule } from '@application/operations/run-schedule';
import { RetryTimer } from '@application/operations/retry-timer';
import { JobQueries } from '@application/ports/job-queries';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IsChoice } from '../http/shape';
import { JobsPresenter } from './jobs.presenter';
import { JobsView } from './jobs.view';

class RunBody {
  @IsChoice(Object.keys(SCHEDULES)) name!: ScheduleName;
}

/** How the worker fares. */
@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly queries: JobQueries,
    private readonly presenter: JobsPresenter,
    private readonly retryTimer: RetryTimer,
    private readonly runSchedule: RunSchedule,
  ) {}

  @Get()
  @Require('jobs.read')
  @ApiOkResponse({ type: JobsView })
  async show(@CurrentActor() actor: Actor): Promise<JobsView> {
    return this.presenter.report(await this.queries.report(actor));
  }

  @Post('timers/:timerId/retries')
  @HttpCode(204)
  @Require('jobs.write')
  @ApiNoContentResponse()
  retry(@IdParam('timerId') timerId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.retryTimer.run(actor, timerId);
  }

  /** Accepted: a worker that lives begins soon, and the schedule's last run shows it. */
  @Post('runs')
  @HttpCode(202)
  @Require('jobs.write')
  @ApiAcceptedResponse()
  runNow(@Body() { name }: RunBody, @CurrentActor() actor: Actor): Promise<void> {
    return this.runSchedule.run(actor, name);
  }
}
