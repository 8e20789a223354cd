import '@fastify/cookie';
import { Sessions } from '@application/ports/sessions';
import { DomainError } from '@domain/errors';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ACCESS, type Access, mayUse, UNATTENDED } from './access';

export const SESSION_COOKIE = 'xh_session';
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Asks every request who it is and whether its roles open this door. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access>(ACCESS, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    refuseForeignOrigin(request);
    if ('public' in access) return true;

    const token = request.cookies[SESSION_COOKIE];
    const unattended = this.reflector.get<boolean | undefined>(UNATTENDED, context.getHandler());
    const session = token ? await (unattended ? this.sessions.peek(token) : this.sessions.find(token)) : null;
    if (!session) throw new DomainError('session.missing', '尚未登录，或者登录已过期，请重新登录。');
    if (session.mustChangePassword && access.permission !== 'own.session') {
      throw new DomainError('session.password_change_required', '首次登录请先修改密码。');
    }
    // From here on what is denied is denied to somebody.
    request.session = session;
    if (session.actor.delegate && access.permission === 'own.settings') {
      throw new DomainError('delegation.acting', '正在代人办理，个人设置和委托须由本人身份办理。');
    }
    if (!mayUse(access.permission, session.actor)) throw new DomainError('action.forbidden', '您没有此操作的权限。');
    return true;
  }
}

/** A browser says where a write comes from: another site's page may not write here. No `Origin`: no browser. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const { origin } = request.headers;
  if (SAFE_METHODS.has(request.method) || origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== request.headers.host) {
    throw new DomainError('action.forbidden', '请求来自其他网站，已拒绝。');
  }
}
