import { EndDelegation } from '@application/delegation/end-delegation';
import { GrantDelegation } from '@application/delegation/grant-delegation';
import { BusinessDay } from '@application/ports/business-day';
import { Delegations } from '@application/ports/delegations';
import { Names } from '@application/ports/names';
import type { Day } from '@domain/day';
import type { Actor } from '@domain/unit/actor';
import { type Delegation, holdsOn } from '@domain/unit/delegation';
import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { IsCleanText, IsDay, IsId, Optional } from '../http/shape';
import { DelegationListView, DelegationView } from './delegation.view';

class DelegationBody {
  /** Left out: the caller himself; another's is given by the administrator. */
  @Optional() @IsId() principalId?: string | null;
  @IsId() delegateId!: string;
  @IsDay() fromOn!: Day;
  @IsDay() untilOn!: Day;
  @IsCleanText(500) reason!: string;
}

/** 委托. */
@ApiTags('delegations')
@Controller('delegations')
export class DelegationsController {
  constructor(
    private readonly delegations: Delegations,
    private readonly grantDelegation: GrantDelegation,
    private readonly endDelegation: EndDelegation,
    private readonly names: Names,
    private readonly day: BusinessDay,
  ) {}

  @Get()
  @Require('own.settings')
  @ApiOkResponse({ type: DelegationListView })
  async list(@CurrentActor() actor: Actor): Promise<DelegationListView> {
    return { data: await this.views(await this.delegations.of(actor)), nextCursor: null };
  }

  @Post()
  @Require('own.settings')
  @ApiCreatedResponse({ type: DelegationView })
  async grant(@Body() body: DelegationBody, @CurrentActor() actor: Actor): Promise<DelegationView> {
    const granted = await this.grantDelegation.run(actor, { ...body, principalId: body.principalId ?? null });
    return (await this.views([granted]))[0]!;
  }

  /** It ends now; the row stays. */
  @Delete(':delegationId')
  @HttpCode(204)
  @Require('own.settings')
  @ApiNoContentResponse()
  end(@IdParam('delegationId') delegationId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.endDelegation.run(actor, delegationId);
  }

  private async views(delegations: readonly Delegation[]): Promise<DelegationView[]> {
    const book = await this.names.book(
      delegations.flatMap((one) => [one.principalId, one.delegateId, one.createdById]),
    );
    const today = await this.day.today();
    const named = (id: string) => ({ id, name: book.person(id) });
    return delegations.map((one) => ({
      id: one.id,
      principal: named(one.principalId),
      delegate: named(one.delegateId),
      fromOn: one.fromOn,
      untilOn: one.untilOn,
      reason: one.reason,
      createdBy: named(one.createdById),
      endedOn: one.endedOn,
      holds: holdsOn(one, today),
    }));
  }
}
