import { ProveItemEvents } from '@application/audit/prove-item-events';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { LogPresenter } from './log.presenter';
import { ItemProofView } from './log.view';

@ApiTags('log')
@Controller('items/:itemId/log-proof')
export class ItemProofController {
  constructor(
    private readonly prove: ProveItemEvents,
    private readonly presenter: LogPresenter,
  ) {}

  /** Proves each event of the item to be in the log, for whoever may see the item. */
  @Get()
  @Require('items.read')
  @ApiOkResponse({ type: ItemProofView })
  async show(@IdParam('itemId') itemId: string, @CurrentActor() actor: Actor): Promise<ItemProofView> {
    return this.presenter.proof(await this.prove.run(actor, itemId));
  }
}
