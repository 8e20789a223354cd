import { ProveConsistency } from '@application/audit/prove-consistency';
import { LogQueries } from '@application/ports/log-queries';
import { DomainError } from '@domain/errors';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { ConsistencyQuery } from './log.input';
import { LogPresenter } from './log.presenter';
import { CheckpointView, ConsistencyView, LogView } from './log.view';

/** The sealed log: how far it has come, who was told, and by which key it signs. */
@ApiTags('log')
@Controller('log')
export class LogController {
  constructor(
    private readonly queries: LogQueries,
    private readonly consistency: ProveConsistency,
    private readonly presenter: LogPresenter,
  ) {}

  @Get()
  @Require('jobs.read')
  @ApiOkResponse({ type: LogView })
  async show(): Promise<LogView> {
    return this.presenter.standing(await this.queries.standing());
  }

  /** The newest checkpoint with the public key: what anybody who keeps it can later check the log against. */
  @Get('checkpoint')
  @Require('items.read')
  @ApiOkResponse({ type: CheckpointView })
  async checkpoint(): Promise<CheckpointView> {
    const stored = await this.queries.checkpoint();
    const checkpoint = stored && this.presenter.checkpoint(stored.note);
    if (!checkpoint) throw new DomainError('log.no_checkpoint', '还没有签发过检查点，请稍后再试。');
    return checkpoint;
  }

  /** Proves that the log as it was when a checkpoint of `first` events was signed is the beginning of a later one. */
  @Get('consistency-proof')
  @Require('items.read')
  @ApiOkResponse({ type: ConsistencyView })
  async prove(@Query() { first, size }: ConsistencyQuery): Promise<ConsistencyView> {
    return this.presenter.consistency(await this.consistency.run(first, size));
  }
}
