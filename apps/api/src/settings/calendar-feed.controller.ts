import { createHash } from 'node:crypto';
import { calendarTokenHash, RenewCalendar } from '@application/channel/renew-calendar';
import { BusinessDay } from '@application/ports/business-day';
import { CalendarFeed, type FeedLine } from '@application/ports/calendar-feed';
import { PageLinks } from '@application/ports/page-links';
import { DomainError } from '@domain/errors';
import { calendarText } from '@domain/notice/calendar-text';
import type { Actor } from '@domain/unit/actor';
import { Controller, Delete, Get, Headers, HttpCode, Param, Put, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public, Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { Text } from '../http/view';

const TITLES: Record<FeedLine['what'], string> = {
  due: '整改时限',
  reply: '回复期限',
  lookBack: '回头看',
  publicity: '公示期满',
};

class CalendarAddressView {
  /** Path of this API; said once. */
  @Text() path!: string;
}

/** 日历订阅: the days one should have in mind, for the calendar of a phone. */
@ApiTags('settings')
@Controller()
export class CalendarFeedController {
  constructor(
    private readonly feed: CalendarFeed,
    private readonly renewCalendar: RenewCalendar,
    private readonly links: PageLinks,
    private readonly businessDay: BusinessDay,
  ) {}

  @Put('settings/calendar')
  @Require('own.settings')
  @ApiOkResponse({ type: CalendarAddressView })
  async renew(@CurrentActor() actor: Actor): Promise<CalendarAddressView> {
    return { path: `/api/v1/calendar-feeds/${await this.renewCalendar.renew(actor)}.ics` };
  }

  @Delete('settings/calendar')
  @Require('own.settings')
  @HttpCode(204)
  @ApiNoContentResponse()
  end(@CurrentActor() actor: Actor): Promise<void> {
    return this.renewCalendar.end(actor);
  }

  @Get('calendar-feeds/:secret')
  @Public('a calendar program has no session: the secret in the address opens the days of one person, nothing else')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ description: 'iCalendar, RFC 5545' })
  async show(
    @Param('secret') secret: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const actor = await this.feed.owner(calendarTokenHash(secret.replace(/\.ics$/, '')));
    if (!actor) throw new DomainError('notice.not_found', '日历地址无效，请在“我的设置”中重新取得。');
    // The day, not the instant: the same days are the same text, and have the same tag.
    const stamp = `${(await this.businessDay.today()).replaceAll('-', '')}T000000Z`;
    const entries = (await this.feed.lines(actor)).map(({ key, itemId, number, title, what, on }) => ({
      uid: `${key}.${what}@xiaohao`,
      on,
      title: `${TITLES[what]}：${number} ${title}`,
      body: `${number} ${title}`,
      url: this.links.notice(itemId),
    }));
    const text = calendarText(`销号 ${actor.name}`, entries, stamp);
    const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    reply.header('ETag', tag).header('Cache-Control', 'private, no-cache').header('X-Content-Type-Options', 'nosniff');
    if (known === tag) return void reply.status(304).send();
    return void reply.type('text/calendar; charset=utf-8').send(text);
  }
}
