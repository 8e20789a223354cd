import { ReplyToUrge } from '@application/item/reply-to-urge';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { ItemAnswer } from './item-answer';
import { UrgeReplyBody } from './item.input';
import { ItemView } from './item.view';

@ApiTags('items')
@Controller('urges/:urgeId/replies')
export class UrgeRepliesController {
  constructor(
    private readonly replyToUrge: ReplyToUrge,
    private readonly answer: ItemAnswer,
  ) {}

  @Post()
  @Require('items.act')
  @ApiCreatedResponse({ type: ItemView })
  async reply(
    @IdParam('urgeId') urgeId: string,
    @Body() body: UrgeReplyBody,
    @CurrentActor() actor: Actor,
  ): Promise<ItemView> {
    return this.answer.of(await this.replyToUrge.run(actor, urgeId, body.text), actor);
  }
}
