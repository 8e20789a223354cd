import { DirectoryQueries } from '@application/ports/directory-queries';
import { HandOverPost } from '@application/unit/hand-over-post';
import { RegisterPost } from '@application/unit/register-post';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { HolderBody, OfUnitQuery, PostBody } from './unit.input';
import { HandOverView, PostListView, PostView } from './unit.view';

/** Items may be owned by a post: its next holder inherits them. */
@ApiTags('units')
@Controller('posts')
export class PostsController {
  constructor(
    private readonly queries: DirectoryQueries,
    private readonly registerPost: RegisterPost,
    private readonly handOverPost: HandOverPost,
  ) {}

  @Get()
  @Require('people.read')
  @ApiOkResponse({ type: PostListView })
  async list(@Query() query: OfUnitQuery, @CurrentActor() actor: Actor): Promise<PostListView> {
    return { data: await this.queries.posts(actor, query.unitId ?? null), nextCursor: null };
  }

  @Post()
  @Require('posts.write')
  @ApiCreatedResponse({ type: PostView })
  async register(@Body() body: PostBody, @CurrentActor() actor: Actor): Promise<PostView> {
    const input = { unitId: body.unitId, title: body.title, holderId: body.holderId ?? null };
    const { id } = await this.registerPost.run(actor, input);
    return (await this.queries.posts(actor, body.unitId)).find((post) => post.id === id)!;
  }

  @Put(':postId/holder')
  @Require('posts.write')
  @ApiOkResponse({ type: HandOverView })
  async handOver(
    @IdParam('postId') postId: string,
    @Body() body: HolderBody,
    @CurrentActor() actor: Actor,
  ): Promise<HandOverView> {
    const items = await this.handOverPost.run(actor, postId, body.personId);
    const post = (await this.queries.posts(actor, null)).find(({ id }) => id === postId)!;
    return { ...post, items };
  }
}
