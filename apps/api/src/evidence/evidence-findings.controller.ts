import { EvidenceFindings } from '@application/ports/evidence-findings';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IsCleanText } from '../http/shape';
import { findingView } from './findings.presenter';
import { FindingsView, UsesView } from './findings.view';

class StatementDraft {
  @IsCleanText(5000) statement!: string;
}

/** What machines found about the evidence of an item, and where else it or its statement is used. Warns and never blocks. */
@ApiTags('evidence')
@Controller('items/:itemId')
export class EvidenceFindingsController {
  constructor(private readonly findings: EvidenceFindings) {}

  @Get('evidence-findings')
  @Require('items.read')
  @ApiOkResponse({ type: FindingsView })
  async ofItem(@IdParam('itemId') itemId: string, @CurrentActor() actor: Actor): Promise<FindingsView> {
    const { findings, statement } = await this.findings.ofItem(actor, itemId);
    return { data: findings.map(findingView), statement };
  }

  /** Of a statement that is still being written. Nothing is kept. */
  @Post('statement-checks')
  @HttpCode(200)
  @Require('items.read')
  @ApiOkResponse({ type: UsesView })
  ofDraft(
    @IdParam('itemId') itemId: string,
    @Body() { statement }: StatementDraft,
    @CurrentActor() actor: Actor,
  ): Promise<UsesView> {
    return this.findings.ofStatement(actor, itemId, statement);
  }
}
