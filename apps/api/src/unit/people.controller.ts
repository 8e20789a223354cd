import { type AccountLine, DirectoryQueries } from '@application/ports/directory-queries';
import { AddPerson } from '@application/unit/add-person';
import { ChangePerson } from '@application/unit/change-person';
import { ResetPassword } from '@application/unit/reset-password';
import { ShowDuties } from '@application/unit/show-duties';
import type { Actor } from '@domain/unit/actor';
import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Require } from '../http/access';
import { CurrentActor } from '../http/current-actor';
import { IdParam } from '../http/id-param';
import { OfUnitQuery, PersonBody, PersonChangesBody } from './unit.input';
import { AccountListView, ChangedAccountView, DutiesView, NewAccountView } from './unit.view';

/** People with their accounts, as the administrator of their units keeps them. */
@ApiTags('units')
@Controller()
export class PeopleController {
  constructor(
    private readonly queries: DirectoryQueries,
    private readonly addPerson: AddPerson,
    private readonly changePerson: ChangePerson,
    private readonly resetPassword: ResetPassword,
    private readonly showDuties: ShowDuties,
  ) {}

  @Get('accounts')
  @Require('people.write')
  @ApiOkResponse({ type: AccountListView })
  async list(@Query() query: OfUnitQuery, @CurrentActor() actor: Actor): Promise<AccountListView> {
    return { data: await this.queries.accounts(actor, query.unitId ?? null), nextCursor: null };
  }

  @Post('people')
  @Require('people.write')
  @ApiCreatedResponse({ type: NewAccountView })
  async add(@Body() body: PersonBody, @CurrentActor() actor: Actor): Promise<NewAccountView> {
    const input = { ...body, email: body.email || null, post: body.post || null };
    const { id, firstPassword } = await this.addPerson.run(actor, input);
    return { ...(await this.account(actor, id)), firstPassword };
  }

  @Patch('people/:personId')
  @Require('people.write')
  @ApiOkResponse({ type: ChangedAccountView })
  async change(
    @IdParam('personId') personId: string,
    @Body() body: PersonChangesBody,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedAccountView> {
    const { email, ...rest } = body;
    const changes = email === undefined ? rest : { ...rest, email: email || null };
    const duties = await this.changePerson.run(actor, personId, changes);
    return { ...(await this.account(actor, personId)), duties };
  }

  @Get('people/:personId/duties')
  @Require('people.write')
  @ApiOkResponse({ type: DutiesView })
  duties(@IdParam('personId') personId: string, @CurrentActor() actor: Actor): Promise<DutiesView> {
    return this.showDuties.run(actor, personId);
  }

  @Post('people/:personId/password-resets')
  @Require('people.write')
  @ApiCreatedResponse({ type: NewAccountView })
  async reset(@IdParam('personId') personId: string, @CurrentActor() actor: Actor): Promise<NewAccountView> {
    const { firstPassword } = await this.resetPassword.run(actor, personId);
    return { ...(await this.account(actor, personId)), firstPassword };
  }

  private async account(actor: Actor, personId: string): Promise<AccountLine> {
    return (await this.queries.account(actor, personId))!;
  }
}
