import { VerifyItem } from '@application/item/verify-item';
import type { OnSiteCheck } from '@domain/item/case-file';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { ItemAnswer } from './item-answer';
import { VerificationBody } from './item.input';
import { ItemView } from './item.view';

@ApiTags('items')
@Controller('items/:itemId/verifications')
export class VerificationsController {
  constructor(
    private readonly verifyItem: VerifyItem,
    private readonly answer: ItemAnswer,
  ) {}

  @Post()
  @Require('items.act')
  @ApiCreatedResponse({ type: ItemView })
  async verify(
    @IdParam('itemId') itemId: string,
    @Body() body: VerificationBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemView> {
    const { photoIds = [], ...onSite } = body.onSite ?? {};
    await this.verifyItem.run(
      actor,
      itemId,
      {
        outcome: body.outcome,
        grade: body.grade ?? null,
        reason: body.reason ?? null,
        newDueOn: body.newDueOn ?? null,
        onSite: body.onSite ? (onSite as OnSiteCheck) : null,
        photoIds,
        criteria: body.criteria?.map(({ text, answer, note }) => ({ text, answer, note: note || null })) ?? null,
      },
      expected,
    );
    return this.answer.of(itemId, actor);
  }
}
