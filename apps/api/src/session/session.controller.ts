import { Names } from '@application/ports/names';
import type { OpenSession } from '@application/ports/sessions';
import { ChangePassword } from '@application/session/change-password';
import { SignIn } from '@application/session/sign-in';
import { SignOut } from '@application/session/sign-out';
import type { Actor } from '@domain/unit/actor';
import { isWholeHouse } from '@domain/unit/unit';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public, Require } from '../http/access';
import { CurrentSession } from '../http/current-actor';
import { SESSION_COOKIE } from '../http/session.guard';
import { IsCleanText } from '../http/shape';
import { SessionView } from './session.view';

class SignInBody {
  @IsCleanText(50) username!: string;
  @IsCleanText(200) password!: string;
}

class PasswordBody {
  @IsCleanText(50) username!: string;
  @IsCleanText(200) present!: string;
  @IsCleanText(200, 10) next!: string;
}

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly changePassword: ChangePassword,
    private readonly signOut: SignOut,
    private readonly names: Names,
  ) {}

  @Post()
  @HttpCode(200)
  @Public('signing in is how one stops being nobody')
  @ApiOkResponse({ type: SessionView })
  async open(
    @Body() body: SignInBody,
    @Headers('user-agent') userAgent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, actor, mustChangePassword } = await this.signIn.run(body.username, body.password, userAgent ?? null);
    const secure = reply.request.protocol === 'https';
    reply.setCookie(SESSION_COOKIE, token, { httpOnly: true, sameSite: 'lax', path: '/', secure });
    return this.view(actor, mustChangePassword);
  }

  @Get()
  @Require('own.session')
  @ApiOkResponse({ type: SessionView })
  show(@CurrentSession() session: OpenSession): Promise<SessionView> {
    return this.view(session.actor, session.mustChangePassword);
  }

  @Delete()
  @HttpCode(204)
  @Require('own.session')
  @ApiNoContentResponse()
  async close(@CurrentSession() session: OpenSession, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.run(session);
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
  }

  @Put('password')
  @HttpCode(204)
  @Require('own.session')
  @ApiNoContentResponse()
  async change(@Body() body: PasswordBody, @CurrentSession() session: OpenSession): Promise<void> {
    await this.changePassword.run(session, body.username, body.present, body.next);
  }

  private async view(actor: Actor, mustChangePassword: boolean): Promise<SessionView> {
    const book = await this.names.book([actor.unitId]);
    return {
      person: { id: actor.id, name: actor.name },
      unit: { id: actor.unitId, name: book.unit(actor.unitId) },
      roles: [...actor.roles],
      wholeHouse: isWholeHouse(actor.scope),
      mustChangePassword,
      delegate: actor.delegate ? { id: actor.delegate.id, name: actor.delegate.name } : null,
    };
  }
}
