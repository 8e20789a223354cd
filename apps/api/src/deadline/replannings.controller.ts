import { Replannings } from '@application/ports/replannings';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { ReplanningsView } from './calendar.view';

/** How far planning anew has got: the latest orders, the newest first. */
@ApiTags('calendar')
@Controller('calendar/replannings')
export class ReplanningsController {
  constructor(private readonly replannings: Replannings) {}

  @Get()
  @Require('jobs.read')
  @ApiOkResponse({ type: ReplanningsView })
  async list(@CurrentActor() actor: Actor): Promise<ReplanningsView> {
    const data = await this.replannings.latest(actor);
    return {
      data: data.map((one) => ({
        id: one.id,
        cause: one.cause,
        requestedBy: one.requestedByName,
        requestedAt: one.requestedAt.toISOString(),
        total: one.total,
        done: one.done,
        dueMoved: one.dueMoved,
        cancelled: one.cancelled,
        planted: one.planted,
        finishedAt: one.finishedAt?.toISOString() ?? null,
      })),
    };
  }
}
