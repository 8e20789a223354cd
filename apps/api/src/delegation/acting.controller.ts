import { ActFor } from '@application/delegation/act-for';
import type { OpenSession } from '@application/ports/sessions';
import { Body, Controller, Delete, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentSession } from '../http/current-actor';
import { IsId } from '../http/shape';

class ActingBody {
  @IsId() delegationId!: string;
}

/** In whose name a session acts. */
@ApiTags('session')
@Controller('session/acting')
export class ActingController {
  constructor(private readonly actFor: ActFor) {}

  @Put()
  @HttpCode(204)
  @Require('own.session')
  @ApiNoContentResponse()
  begin(@Body() body: ActingBody, @CurrentSession() session: OpenSession): Promise<void> {
    return this.actFor.run(session, body.delegationId);
  }

  /** In one's own again. */
  @Delete()
  @HttpCode(204)
  @Require('own.session')
  @ApiNoContentResponse()
  end(@CurrentSession() session: OpenSession): Promise<void> {
    return this.actFor.run(session, null);
  }
}
