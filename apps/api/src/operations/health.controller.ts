import { Health, type Readiness } from '@application/ports/health';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../http/access';

/** Outside `/api/v1`: for whoever keeps the process running. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get('live')
  @Public('a probe has no account')
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  @Public('a probe has no account')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.health.check();
    reply.status(readiness.ready ? 200 : 503);
    return readiness;
  }
}
