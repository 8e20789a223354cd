import { ReceiveNotice } from '@application/notice/receive-notice';
import { NoticeQueries } from '@application/ports/notice-queries';
import type { Actor } from '@domain/unit/actor';
import { Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { PageQuery } from '../http/paging';
import { IsQueryFlag, Optional } from '../http/shape';
import { presentNotice } from './notice.presenter';
import { NoticePageView, NoticeView } from './notice.view';

class InboxQuery extends PageQuery {
  @Optional() @IsQueryFlag() unread?: boolean;
}

/** The caller's own inbox: the notices of record. */
@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(
    private readonly queries: NoticeQueries,
    private readonly receiveNotice: ReceiveNotice,
  ) {}

  @Get()
  @Require('notices.read')
  @ApiOkResponse({ type: NoticePageView })
  async inbox(@Query() query: InboxQuery, @CurrentActor() actor: Actor): Promise<NoticePageView> {
    const { limit = 50, cursor = null, count = false, unread = false } = query;
    const page = await this.queries.inbox(actor, { unread }, { limit, cursor, count });
    return { ...page, data: page.data.map(presentNotice) };
  }

  @Put(':noticeId/receipt')
  @Require('notices.read')
  @ApiOkResponse({ type: NoticeView })
  async receive(@IdParam('noticeId') noticeId: string, @CurrentActor() actor: Actor): Promise<NoticeView> {
    await this.receiveNotice.run(actor, noticeId);
    return presentNotice(await this.queries.one(actor, noticeId));
  }
}
