import { ChangePassword } from '@application/session/change-password';
import { SignIn } from '@application/session/sign-in';
import { Module } from '@nestjs/common';
import { SessionController } from './session.controller';

@Module({ controllers: [SessionController], providers: [SignIn, ChangePassword] })
export class SessionModule {}
