import { Unsubscribe } from '@application/channel/unsubscribe';
import { Controller, Get, HttpCode, Param, Post, Redirect } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '../http/access';

const REASON = 'a mail program has no session: the token in the link allows this one thing';

@ApiTags('settings')
@Controller('unsubscribes/:token')
export class UnsubscribesController {
  constructor(private readonly unsubscribe: Unsubscribe) {}

  /** RFC 8058, one click; mail programs send a form, which is not looked at. */
  @Post()
  @Public(REASON)
  @HttpCode(204)
  @ApiNoContentResponse()
  stop(@Param('token') token: string): Promise<void> {
    return this.unsubscribe.run(token);
  }

  /** Whoever opens the link himself decides on the page: reading an address changes nothing. */
  @Get()
  @Public(REASON)
  @Redirect('/settings', 302)
  show(): void {}
}
