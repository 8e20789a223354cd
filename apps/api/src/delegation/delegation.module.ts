import { ActFor } from '@application/delegation/act-for';
import { EndDelegation } from '@application/delegation/end-delegation';
import { GrantDelegation } from '@application/delegation/grant-delegation';
import { Module } from '@nestjs/common';
import { ActingController } from './acting.controller';
import { DelegationsController } from './delegations.controller';

@Module({ controllers: [DelegationsController, ActingController], providers: [ActFor, EndDelegation, GrantDelegation] })
export class DelegationModule {}
