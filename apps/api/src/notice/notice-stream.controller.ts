import type { OpenSession } from '@application/ports/sessions';
import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Require, Unattended } from '../http/access';
import { CurrentSession } from '../http/current-actor';
import { IsCleanText, Optional } from '../http/shape';
import { NoticeStreams } from './notice-streams';

class StreamQuery {
  /** The id of the last event, for who cannot send the header. */
  @Optional() @IsCleanText(1_000) after?: string;
}

/** The caller's notices as they come: server-sent events. */
@ApiTags('notices')
@Controller('notices/stream')
export class NoticeStreamController {
  constructor(private readonly streams: NoticeStreams) {}

  /**
   * Events named `notices`, each `{data: [notice], unread, complete}`. Its id, sent back as `Last-Event-ID`, continues there without loss
   * or doubles; `complete` false says that notices since then are not all in `data`.
   */
  @Get()
  @Require('notices.read')
  @Unattended()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async open(
    @Query() { after }: StreamQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @CurrentSession() session: OpenSession,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const stream = await this.streams.open(session, lastEventId || after || null);
    void reply
      .header('Content-Type', 'text/event-stream; charset=utf-8')
      .header('Cache-Control', 'no-store, no-transform')
      // Else a proxy gathers what should arrive at once.
      .header('X-Accel-Buffering', 'no')
      .send(stream.body);
  }
}
