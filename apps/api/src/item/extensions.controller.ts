import { RequestExtension } from '@application/item/request-extension';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IfMatch } from '../http/if-match';
import { ItemAnswer } from './item-answer';
import { ExtensionBody } from './item.input';
import { ItemExtensionView } from './item.view';

@ApiTags('items')
@Controller('items/:itemId/extensions')
export class ExtensionsController {
  constructor(
    private readonly requestExtension: RequestExtension,
    private readonly answer: ItemAnswer,
  ) {}

  @Post()
  @Require('items.act')
  @ApiCreatedResponse({ type: ItemExtensionView })
  async request(
    @IdParam('itemId') itemId: string,
    @Body() body: ExtensionBody,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: number | null,
  ): Promise<ItemExtensionView> {
    const id = await this.requestExtension.run(
      actor,
      itemId,
      { ...body, interimMeasures: body.interimMeasures ?? null },
      expected,
    );
    const item = await this.answer.of(itemId, actor);
    return item.extensions.find((one) => one.id === id)!;
  }
}
